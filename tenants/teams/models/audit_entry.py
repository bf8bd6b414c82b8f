from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditKind(models.TextChoices):
    """What somebody did in the administration of an agency."""

    UNIT_ADDED = "UNIT_ADDED", _("Unit ditambahkan")
    UNIT_CHANGED = "UNIT_CHANGED", _("Unit diubah")
    UNIT_CLOSED = "UNIT_CLOSED", _("Unit ditutup")
    UNIT_OPENED = "UNIT_OPENED", _("Unit dibuka kembali")
    UNIT_RULE_ADDED = "UNIT_RULE_ADDED", _("Aturan unit ditambahkan")
    UNIT_RULE_CHANGED = "UNIT_RULE_CHANGED", _("Aturan unit diubah")
    UNIT_RULE_MOVED = "UNIT_RULE_MOVED", _("Urutan aturan unit diubah")
    UNIT_RULE_REMOVED = "UNIT_RULE_REMOVED", _("Aturan unit dihapus")
    LIAISON_APPOINTED = "LIAISON_APPOINTED", _("Pejabat penghubung ditunjuk")
    LIAISON_ENDED = "LIAISON_ENDED", _("Tugas pejabat penghubung diakhiri")
    ABSENCE_RECORDED = "ABSENCE_RECORDED", _("Ketidakhadiran dicatat")
    ABSENCE_ENDED = "ABSENCE_ENDED", _("Ketidakhadiran diakhiri")
    MEMBER_INVITED = "MEMBER_INVITED", _("Pengguna diundang")
    MEMBER_JOINED = "MEMBER_JOINED", _("Undangan diterima")
    INVITATION_WITHDRAWN = "INVITATION_WITHDRAWN", _("Undangan ditarik")
    ROLES_CHANGED = "ROLES_CHANGED", _("Peran pengguna diubah")
    DAY_OFF_ADDED = "DAY_OFF_ADDED", _("Hari libur ditambahkan")
    DAY_OFF_REMOVED = "DAY_OFF_REMOVED", _("Hari libur dihapus")
    POLICY_SET = "POLICY_SET", _("Kebijakan tenggat diterbitkan")
    TOKEN_CREATED = "TOKEN_CREATED", _("Token API dibuat")
    TOKEN_ROTATED = "TOKEN_ROTATED", _("Rahasia token API diganti")
    TOKEN_REVOKED = "TOKEN_REVOKED", _("Token API dicabut")
    CALENDAR_MADE = "CALENDAR_MADE", _("Alamat kalender dibuat")
    CALENDAR_RENEWED = "CALENDAR_RENEWED", _("Alamat kalender diganti")
    CALENDAR_ENDED = "CALENDAR_ENDED", _("Alamat kalender diakhiri")
    LIST_EXPORTED = "LIST_EXPORTED", _("Daftar diekspor")
    DATA_IMPORTED = "DATA_IMPORTED", _("Data lama diimpor")
    CLIENT_CREATED = "CLIENT_CREATED", _("Klien API dibuat")
    CLIENT_CHANGED = "CLIENT_CHANGED", _("Klien API diubah")
    CLIENT_ROTATED = "CLIENT_ROTATED", _("Rahasia klien API diganti")
    CLIENT_REVOKED = "CLIENT_REVOKED", _("Klien API dicabut")
    WEBHOOK_ADDED = "WEBHOOK_ADDED", _("Webhook ditambahkan")
    WEBHOOK_CHANGED = "WEBHOOK_CHANGED", _("Webhook diubah")
    WEBHOOK_ROTATED = "WEBHOOK_ROTATED", _("Rahasia webhook diganti")
    WEBHOOK_PAUSED = "WEBHOOK_PAUSED", _("Webhook dijeda")
    WEBHOOK_RESUMED = "WEBHOOK_RESUMED", _("Webhook dilanjutkan")
    WEBHOOK_REPLAYED = "WEBHOOK_REPLAYED", _("Webhook dikirim ulang")
    WEBHOOK_REMOVED = "WEBHOOK_REMOVED", _("Webhook dihapus")
    DECREE_DRAFTED = "DECREE_DRAFTED", _("Konsep SK dibuat")
    DECREE_CHANGED = "DECREE_CHANGED", _("Konsep SK diubah")
    DECREE_DISCARDED = "DECREE_DISCARDED", _("Konsep SK dibuang")
    DECREE_SIGNED = "DECREE_SIGNED", _("SK bertanda tangan diunggah")
    DECREE_AGREED = "DECREE_AGREED", _("SK disetujui Inspektorat")
    DECREE_FOLLOWED = "DECREE_FOLLOWED", _("Akun disesuaikan dengan SK")
    SOP_APPROVED = "SOP_APPROVED", _("SOP disahkan")
    SOP_RETURNED = "SOP_RETURNED", _("SOP dikembalikan")
    SOP_WITHDRAWN = "SOP_WITHDRAWN", _("SOP dicabut")
    DUTIES_CHANGED = "DUTIES_CHANGED", _("Pembagian peran diubah")
    TRIAL_STARTED = "TRIAL_STARTED", _("Uji coba dimulai")
    TRIAL_ACCEPTED = "TRIAL_ACCEPTED", _("Jawaban uji coba diterima")
    CONFIRMED = "CONFIRMED", _("Kesiapan dikonfirmasi")
    WENT_LIVE = "WENT_LIVE", _("Instansi diaktifkan")
    IMPROVEMENT_KEPT = "IMPROVEMENT_KEPT", _("Perbaikan dicatat")
    IMPROVEMENT_SHOWN = "IMPROVEMENT_SHOWN", _("Perbaikan ditampilkan untuk umum")
    IMPROVEMENT_HIDDEN = "IMPROVEMENT_HIDDEN", _("Perbaikan tidak lagi ditampilkan")
    MATERIAL_ADDED = "MATERIAL_ADDED", _("Materi diterbitkan")
    MATERIAL_WITHDRAWN = "MATERIAL_WITHDRAWN", _("Materi ditarik")
    SUPERVISION_ANSWERED = "SUPERVISION_ANSWERED", _("Peran pengawasan dijawab")


class AuditEntry(models.Model):
    """One act of one person in the agency's administration; the database lets nobody change it.

    subject: what or whom it was done to, as it was called then. details: what it was before and
    after, as codes and days.
    """

    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=150)
    kind = models.CharField(max_length=20, choices=AuditKind)
    subject = models.CharField(max_length=200)
    details = models.JSONField(default=dict)

    shared_references: ClassVar[dict[str, str]] = {"actor_id": "accounts_user"}

    class Meta:
        verbose_name_plural = "audit entries"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=AuditKind.values), name="audit_kind_known"
            ),
        ]
        indexes = [models.Index(fields=["-at", "-id"], name="audit_newest_first")]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"
