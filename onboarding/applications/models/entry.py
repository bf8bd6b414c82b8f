from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from onboarding.applications.models.application import Application


class EntryKind(models.TextChoices):
    """What was done to an application, by its applicant, the national desk or the platform."""

    BEGUN = "BEGUN", _("Permohonan dimulai")
    SENT = "SENT", _("Permohonan dikirim")
    WITHDRAWN = "WITHDRAWN", _("Permohonan dibatalkan pemohon")
    STEP_ACCEPTED = "STEP_ACCEPTED", _("Bagian diterima")
    STEP_RETURNED = "STEP_RETURNED", _("Perbaikan bagian diminta")
    RETURNED = "RETURNED", _("Permohonan dikembalikan untuk diperbaiki")
    APPROVED = "APPROVED", _("Permohonan disetujui")
    REFUSED = "REFUSED", _("Permohonan ditolak")
    FAILED = "FAILED", _("Penyiapan instansi gagal")
    RETRIED = "RETRIED", _("Penyiapan instansi diulangi")
    CONNECTED = "CONNECTED", _("Instansi terhubung")


class Entry(models.Model):
    """One thing done to an application; the database lets nobody change it.

    actor_id: of an officer of the national desk, None for the applicant and the platform. step: of
    the task list, empty where it concerns the whole.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="entries")
    at = models.DateTimeField()
    kind = models.CharField(max_length=14, choices=EntryKind)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=150, blank=True)
    step = models.CharField(max_length=12, blank=True)
    words = models.TextField(blank=True)

    shared_references: ClassVar[dict[str, str]] = {"actor_id": "accounts_user"}

    class Meta:
        verbose_name_plural = "entries"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=EntryKind.values), name="application_entry_kind_known"
            ),
        ]
        indexes = [models.Index(fields=["application", "id"], name="application_entries")]

    def __str__(self) -> str:
        return self.kind
