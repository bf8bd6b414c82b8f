"""One agency's leaving: asked for, archived, confirmed by another person, done."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenants.models import Agency


class DepartureState(models.TextChoices):
    ASKED = "ASKED", _("Arsip sedang disiapkan")
    READY = "READY", _("Arsip siap")
    CONFIRMED = "CONFIRMED", _("Sedang dihapus")
    DONE = "DONE", _("Sudah keluar")
    FAILED = "FAILED", _("Gagal")
    WITHDRAWN = "WITHDRAWN", _("Dibatalkan")


OPEN = (
    DepartureState.ASKED,
    DepartureState.READY,
    DepartureState.CONFIRMED,
    DepartureState.FAILED,
)


class Hindrance(models.TextChoices):
    """What stands in the way of a removal, in words for the desk."""

    AT_WORK = "AT_WORK", _("Instansi ini belum dihentikan sementara.")
    OPEN_REPORTS = (
        "OPEN_REPORTS",
        _("Masih ada laporan yang terbuka, atau yang masih dapat dibuka kembali."),
    )
    SUPERVISES = "SUPERVISES", _("Masih ada instansi lain di bawahnya.")
    ANOTHERS = "ANOTHERS", _("Arsip ini milik instansi lain.")
    CHANGED = "CHANGED", _("Isi instansi berubah sejak arsip dibuat. Siapkan arsip yang baru.")
    BROKEN = "BROKEN", _("Berkas arsip tidak utuh. Siapkan arsip yang baru.")
    UNEXPECTED = "UNEXPECTED", _("Terhenti karena galat yang tidak terduga. Coba lagi.")


class Departure(models.Model):
    """reason: the rule that the leaving rests on. asked_by, confirmed_by: accounts at the desk.

    key: names the archive in the storage. rows, files: how many are in it. kept_until: when the
    file is deleted, null while it is needed.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="departures")
    state = models.CharField(max_length=10, choices=DepartureState, default=DepartureState.ASKED)
    hindrance = models.CharField(max_length=12, choices=Hindrance, blank=True)
    reason = models.CharField(_("dasar"), max_length=300)
    asked_by = models.BigIntegerField()
    asked_at = models.DateTimeField()
    confirmed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()
    key = models.UUIDField(default=uuid4)
    size = models.BigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    rows = models.PositiveIntegerField(default=0)
    files = models.PositiveIntegerField(default=0)
    kept_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=DepartureState.values), name="departure_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=DepartureState.FAILED, hindrance__in=Hindrance.values)
                | Q(~Q(state=DepartureState.FAILED), hindrance=""),
                name="departure_failed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=models.F("asked_by")),
                name="departure_takes_two",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[DepartureState.CONFIRMED, DepartureState.DONE])
                | Q(confirmed_by__isnull=False),
                name="departure_is_confirmed",
            ),
            models.UniqueConstraint(
                fields=["agency"], condition=Q(state__in=OPEN), name="departure_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.state}"

    @property
    def path(self) -> str:
        """Where the archive is kept."""
        return f"arsip-instansi/{self.key.hex}.zip"
