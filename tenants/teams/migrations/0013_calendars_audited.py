
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('teams', '0012_plan_audited'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='auditentry',
            name='audit_kind_known',
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='kind',
            field=models.CharField(choices=[('UNIT_ADDED', 'Unit ditambahkan'), ('UNIT_CHANGED', 'Unit diubah'), ('UNIT_CLOSED', 'Unit ditutup'), ('UNIT_OPENED', 'Unit dibuka kembali'), ('UNIT_RULE_ADDED', 'Aturan unit ditambahkan'), ('UNIT_RULE_CHANGED', 'Aturan unit diubah'), ('UNIT_RULE_MOVED', 'Urutan aturan unit diubah'), ('UNIT_RULE_REMOVED', 'Aturan unit dihapus'), ('LIAISON_APPOINTED', 'Pejabat penghubung ditunjuk'), ('LIAISON_ENDED', 'Tugas pejabat penghubung diakhiri'), ('ABSENCE_RECORDED', 'Ketidakhadiran dicatat'), ('ABSENCE_ENDED', 'Ketidakhadiran diakhiri'), ('MEMBER_INVITED', 'Pengguna diundang'), ('MEMBER_JOINED', 'Undangan diterima'), ('INVITATION_WITHDRAWN', 'Undangan ditarik'), ('ROLES_CHANGED', 'Peran pengguna diubah'), ('DAY_OFF_ADDED', 'Hari libur ditambahkan'), ('DAY_OFF_REMOVED', 'Hari libur dihapus'), ('POLICY_SET', 'Kebijakan tenggat diterbitkan'), ('TOKEN_CREATED', 'Token API dibuat'), ('TOKEN_ROTATED', 'Rahasia token API diganti'), ('TOKEN_REVOKED', 'Token API dicabut'), ('CALENDAR_MADE', 'Alamat kalender dibuat'), ('CALENDAR_RENEWED', 'Alamat kalender diganti'), ('CALENDAR_ENDED', 'Alamat kalender diakhiri'), ('LIST_EXPORTED', 'Daftar diekspor'), ('DATA_IMPORTED', 'Data lama diimpor'), ('CLIENT_CREATED', 'Klien API dibuat'), ('CLIENT_CHANGED', 'Klien API diubah'), ('CLIENT_ROTATED', 'Rahasia klien API diganti'), ('CLIENT_REVOKED', 'Klien API dicabut'), ('WEBHOOK_ADDED', 'Webhook ditambahkan'), ('WEBHOOK_CHANGED', 'Webhook diubah'), ('WEBHOOK_ROTATED', 'Rahasia webhook diganti'), ('WEBHOOK_PAUSED', 'Webhook dijeda'), ('WEBHOOK_RESUMED', 'Webhook dilanjutkan'), ('WEBHOOK_REPLAYED', 'Webhook dikirim ulang'), ('WEBHOOK_REMOVED', 'Webhook dihapus'), ('DECREE_DRAFTED', 'Konsep SK dibuat'), ('DECREE_CHANGED', 'Konsep SK diubah'), ('DECREE_DISCARDED', 'Konsep SK dibuang'), ('DECREE_SIGNED', 'SK bertanda tangan diunggah'), ('DECREE_AGREED', 'SK disetujui Inspektorat'), ('DECREE_FOLLOWED', 'Akun disesuaikan dengan SK'), ('SOP_APPROVED', 'SOP disahkan'), ('SOP_RETURNED', 'SOP dikembalikan'), ('SOP_WITHDRAWN', 'SOP dicabut'), ('DUTIES_CHANGED', 'Pembagian peran diubah'), ('TRIAL_STARTED', 'Uji coba dimulai'), ('TRIAL_ACCEPTED', 'Jawaban uji coba diterima'), ('CONFIRMED', 'Kesiapan dikonfirmasi'), ('WENT_LIVE', 'Instansi diaktifkan'), ('IMPROVEMENT_KEPT', 'Perbaikan dicatat'), ('IMPROVEMENT_SHOWN', 'Perbaikan ditampilkan untuk umum'), ('IMPROVEMENT_HIDDEN', 'Perbaikan tidak lagi ditampilkan'), ('MATERIAL_ADDED', 'Materi diterbitkan'), ('MATERIAL_WITHDRAWN', 'Materi ditarik'), ('SUPERVISION_ANSWERED', 'Peran pengawasan dijawab')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='auditentry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['UNIT_ADDED', 'UNIT_CHANGED', 'UNIT_CLOSED', 'UNIT_OPENED', 'UNIT_RULE_ADDED', 'UNIT_RULE_CHANGED', 'UNIT_RULE_MOVED', 'UNIT_RULE_REMOVED', 'LIAISON_APPOINTED', 'LIAISON_ENDED', 'ABSENCE_RECORDED', 'ABSENCE_ENDED', 'MEMBER_INVITED', 'MEMBER_JOINED', 'INVITATION_WITHDRAWN', 'ROLES_CHANGED', 'DAY_OFF_ADDED', 'DAY_OFF_REMOVED', 'POLICY_SET', 'TOKEN_CREATED', 'TOKEN_ROTATED', 'TOKEN_REVOKED', 'CALENDAR_MADE', 'CALENDAR_RENEWED', 'CALENDAR_ENDED', 'LIST_EXPORTED', 'DATA_IMPORTED', 'CLIENT_CREATED', 'CLIENT_CHANGED', 'CLIENT_ROTATED', 'CLIENT_REVOKED', 'WEBHOOK_ADDED', 'WEBHOOK_CHANGED', 'WEBHOOK_ROTATED', 'WEBHOOK_PAUSED', 'WEBHOOK_RESUMED', 'WEBHOOK_REPLAYED', 'WEBHOOK_REMOVED', 'DECREE_DRAFTED', 'DECREE_CHANGED', 'DECREE_DISCARDED', 'DECREE_SIGNED', 'DECREE_AGREED', 'DECREE_FOLLOWED', 'SOP_APPROVED', 'SOP_RETURNED', 'SOP_WITHDRAWN', 'DUTIES_CHANGED', 'TRIAL_STARTED', 'TRIAL_ACCEPTED', 'CONFIRMED', 'WENT_LIVE', 'IMPROVEMENT_KEPT', 'IMPROVEMENT_SHOWN', 'IMPROVEMENT_HIDDEN', 'MATERIAL_ADDED', 'MATERIAL_WITHDRAWN', 'SUPERVISION_ANSWERED'])), name='audit_kind_known'),
        ),
    ]
