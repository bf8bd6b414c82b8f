"""What was sent to an endpoint at one moment, and what it answered."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from notices.webhooks.models.delivery import Delivery


class Outcome(models.TextChoices):
    """How a call ended. UNKNOWN: whoever made it came to an end before it."""

    UNKNOWN = "UNKNOWN", _("Terputus di tengah jalan")
    TAKEN = "TAKEN", _("Diterima")
    STATUS = "STATUS", _("Ditolak oleh sistem tujuan")
    REDIRECT = "REDIRECT", _("Dialihkan ke alamat lain, yang tidak kami ikuti")
    GONE = "GONE", _("Alamat menyatakan sudah tidak ada")
    TIMEOUT = "TIMEOUT", _("Tidak menjawab dalam 5 detik")
    NO_HOST = "NO_HOST", _("Nama host tidak ditemukan")
    NO_CONNECTION = "NO_CONNECTION", _("Tidak dapat dihubungi")
    CERTIFICATE = "CERTIFICATE", _("Sertifikat tidak dapat dipercaya")
    FORBIDDEN = "FORBIDDEN", _("Alamat bukan alamat internet umum")
    BROKEN = "BROKEN", _("Jawaban tidak dapat dibaca")


class Attempt(models.Model):
    """One call. sent: its headers. status, headers, text: of the answer; text is its beginning."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="tries")
    at = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=Outcome, default=Outcome.UNKNOWN.value)
    milliseconds = models.PositiveIntegerField(null=True)
    sent = models.JSONField(default=dict)
    status = models.PositiveSmallIntegerField(null=True)
    headers = models.JSONField(default=dict)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=Outcome.values), name="attempt_outcome_known"
            ),
        ]
        indexes = [models.Index(fields=["delivery", "at"], name="attempt_in_order")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.outcome}"
