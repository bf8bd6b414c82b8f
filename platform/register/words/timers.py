"""What the timers are called on an officer's screen."""

from django.utils.translation import gettext_lazy as _

from register.rules.life import TimerKind

TIMER_LABELS = {
    TimerKind.T1: _("Verifikasi Admin Nasional"),
    TimerKind.T2: _("Verifikasi dan disposisi instansi"),
    TimerKind.T3: _("Respons awal unit"),
    TimerKind.T4: _("Tanggapan pelapor"),
    TimerKind.T5: _("Batas sebelum ke Ombudsman"),
    TimerKind.T6: _("Kelengkapan dari pelapor"),
    TimerKind.T7: _("Penyelesaian laporan"),
    TimerKind.T8: _("Penerusan ulang"),
    TimerKind.T9: _("Hak pelapor membuka kembali"),
    TimerKind.T10: _("Persetujuan penyerahan identitas"),
    TimerKind.T11: _("Hak pelapor mengajukan keberatan"),
    TimerKind.RISE_E2: _("Eskalasi ke tingkat berikutnya"),
    TimerKind.RISE_E3: _("Eskalasi ke pengawasan nasional"),
}
