"""A list that somebody wants as a file: asked for, read part by part, written, kept for a while."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

QUERY_LENGTH = 2000


class ExportFormat(models.TextChoices):
    """What the file is."""

    CSV = "csv", _("CSV")
    XLSX = "xlsx", _("Excel (XLSX)")
    JSONL = "jsonl", _("JSON Lines")


class ExportState(models.TextChoices):
    """Where it stands."""

    WAITING = "WAITING", _("Menunggu")
    RUNNING = "RUNNING", _("Sedang dibuat")
    READY = "READY", _("Siap diunduh")
    FAILED = "FAILED", _("Gagal")
    EXPIRED = "EXPIRED", _("Sudah dihapus")


class ExportFailure(models.TextChoices):
    """Why there is no file."""

    NOT_YOURS = "NOT_YOURS", _("Peran Anda tidak lagi membuka daftar ini.")
    TOO_MANY = "TOO_MANY", _("Daftarnya terlalu panjang. Persempit dengan saringan.")
    BROKEN = "BROKEN", _("Terhenti karena gangguan. Yang sudah dibaca masih tersimpan.")


class ListExport(models.Model):
    """One list of one person as one file.

    query: the list as its address says it. label: what it was called then. turn: counts the pieces
    of work, so that one that runs twice changes nothing. as_of: the moment whose deadlines the list
    compares with. cursor: behind the last row that was read. parts: pieces of the file, joined at
    the end. seen_as: a digest of the roles and units it was read with.
    """

    key = models.UUIDField(default=uuid4, unique=True)
    user_id = models.BigIntegerField()
    user_name = models.CharField(max_length=150)
    query = models.CharField(max_length=QUERY_LENGTH)
    label = models.CharField(max_length=200)
    format = models.CharField(max_length=5, choices=ExportFormat)
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=8, choices=ExportState, default=ExportState.WAITING)
    failure = models.CharField(max_length=10, blank=True)
    asked_at = models.DateTimeField()
    as_of = models.DateTimeField(null=True)
    touched_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    turn = models.PositiveIntegerField(default=0)
    done_rows = models.PositiveIntegerField(default=0)
    total_rows = models.PositiveIntegerField(null=True)
    cursor = models.CharField(max_length=1000, blank=True)
    parts = models.PositiveIntegerField(default=0)
    seen_as = models.CharField(max_length=64, blank=True)
    size = models.PositiveBigIntegerField(default=0)

    shared_references: ClassVar[dict[str, str]] = {"user_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ExportState.values), name="export_state_known"
            ),
            models.CheckConstraint(
                condition=Q(format__in=ExportFormat.values), name="export_format_known"
            ),
            models.CheckConstraint(
                condition=Q(failure="", state__in=["WAITING", "RUNNING", "READY", "EXPIRED"])
                | Q(failure__in=ExportFailure.values, state="FAILED"),
                name="export_failure_has_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["user_id", "-asked_at"], name="export_of_person")]

    def __str__(self) -> str:
        return self.path

    @property
    def path(self) -> str:
        """Where the file is kept; the name tells nothing."""
        return f"ekspor/{self.key.hex}.{self.format}"

    def part_path(self, number: int) -> str:
        """Where a part is kept until the file is written, from 0."""
        return f"ekspor/{self.key.hex}/{number:05}.part"
