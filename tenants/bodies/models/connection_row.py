"""One body in line to become a tenant, and what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenants.bodies.models.body import Body
from tenants.bodies.models.connection_run import ConnectionRun


class ConnectionState(models.TextChoices):
    WAITING = "WAITING", _("Menunggu")
    WORKING = "WORKING", _("Sedang disiapkan")
    DONE = "DONE", _("Terhubung")
    FAILED = "FAILED", _("Gagal")


class Hindrance(models.TextChoices):
    """Why a body could not be connected, in words for the desk."""

    ENDED = "ENDED", _("Instansi ini sudah berakhir.")
    HOST_RESERVED = "HOST_RESERVED", _("Nama host ini dipakai oleh platform sendiri.")
    HOST_TAKEN = "HOST_TAKEN", _("Nama host ini sudah dipakai instansi lain.")
    REGION_TAKEN = "REGION_TAKEN", _("Wilayah ini sudah dipegang instansi lain.")
    SCHEMA_TAKEN = (
        "SCHEMA_TAKEN",
        _("Basis data masih menyimpan ruang dengan nama ini. Pengelola sistem perlu memeriksanya."),
    )
    NO_TEMPLATE = (
        "NO_TEMPLATE",
        _("Contoh ruang instansi belum ada di basis data. Pengelola sistem perlu menyiapkannya."),
    )
    AFTERWARDS = (
        "AFTERWARDS",
        _("Instansinya sudah dibuat, tetapi isi dari pengajuannya belum masuk. Coba lagi."),
    )
    UNEXPECTED = (
        "UNEXPECTED",
        _("Terhenti karena galat yang tidak terduga; tidak ada yang setengah jadi. Coba lagi."),
    )


class ConnectionRow(models.Model):
    """changed_at: when it came into its state. hindrance: only where it failed.

    slug: the first part of the host name that was asked for, empty for the body's own.
    """

    run = models.ForeignKey(ConnectionRun, on_delete=models.CASCADE, related_name="rows")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="connections")
    slug = models.CharField(max_length=40, blank=True)
    state = models.CharField(
        max_length=10, choices=ConnectionState, default=ConnectionState.WAITING
    )
    hindrance = models.CharField(max_length=20, choices=Hindrance, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "body"], name="connection_once_a_run"),
            models.UniqueConstraint(
                fields=["body"],
                condition=Q(state__in=[ConnectionState.WAITING, ConnectionState.WORKING]),
                name="connection_in_line_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=ConnectionState.values), name="connection_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=ConnectionState.FAILED, hindrance__in=Hindrance.values)
                | Q(~Q(state=ConnectionState.FAILED), hindrance=""),
                name="connection_failed_for_a_reason",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(state__in=[ConnectionState.WAITING, ConnectionState.WORKING]),
                name="connection_line",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.state}"
