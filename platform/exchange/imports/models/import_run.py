"""A file that an agency brings its old records in, and what becomes of each of its rows."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ImportKind(models.TextChoices):
    """What the rows are."""

    REPORTS = "REPORTS", _("Laporan lama")
    UNITS = "UNITS", _("Unit kerja")


class RunState(models.TextChoices):
    """Where an import stands. Nothing is taken over before somebody has seen what would be."""

    MAPPING = "MAPPING", _("Menunggu kolom dicocokkan")
    CHECKING = "CHECKING", _("Sedang diperiksa")
    CHECKED = "CHECKED", _("Menunggu keputusan Anda")
    RUNNING = "RUNNING", _("Sedang diimpor")
    DONE = "DONE", pgettext_lazy("tugas", "Selesai")
    FAILED = "FAILED", _("Gagal")
    DISCARDED = "DISCARDED", _("Dibuang")


class Fate(models.TextChoices):
    """What becomes of a row."""

    NEW = "NEW", _("Baru")
    SAME = "SAME", _("Sudah ada, sama")
    CHANGED = "CHANGED", _("Sudah ada, berbeda")
    WRONG = "WRONG", _("Salah")
    DUPLICATE = "DUPLICATE", _("Nomor ganda dalam berkas")


class ImportRun(models.Model):
    """One file. headers: its first line. mapping: {field: place of its column}.

    turn: counts the pieces of work, so that one that runs twice changes nothing. parts: what the
    file was unpacked into, checked: those of them whose rows were judged. total: rows in the file.
    lines: rows that were judged. counts: rows by fate. taken: rows taken over. failure: a code of
    why it stopped; of one that is still under way, why it goes no further.
    """

    kind = models.CharField(max_length=8, choices=ImportKind)
    state = models.CharField(max_length=10, choices=RunState, default=RunState.MAPPING)
    failure = models.CharField(max_length=16, blank=True)
    user_id = models.BigIntegerField()
    user_name = models.CharField(max_length=150)
    key = models.UUIDField(default=uuid4, unique=True)
    file_name = models.CharField(max_length=120)
    is_workbook = models.BooleanField()
    encoding = models.CharField(max_length=12, blank=True)
    delimiter = models.CharField(max_length=1, blank=True)
    headers = models.JSONField()
    mapping = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    turn = models.PositiveIntegerField(default=0)
    parts = models.PositiveIntegerField(default=0)
    checked = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    lines = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    taken = models.PositiveIntegerField(default=0)

    shared_references: ClassVar[dict[str, str]] = {"user_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ImportKind.values), name="import_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=RunState.values), name="import_state_known"
            ),
        ]
        indexes = [models.Index(fields=["-created_at", "-id"], name="import_newest_first")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def path(self) -> str:
        """Where the file is kept until it is over; the name tells nothing."""
        return f"impor/{self.key.hex}"

    def part_path(self, number: int) -> str:
        """Where a part of its rows is kept until it is over, from 0."""
        return f"impor/{self.key.hex}-{number:05}.jsonl"


class ImportRow(models.Model):
    """One row of a file. line: its number in the file, the head is 1. values: {field: text}.

    problem: {field: code} of what is wrong. taken_at: when it was taken over. told: the number that
    the report has here.
    """

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    external_id = models.CharField(max_length=200)
    values = models.JSONField()
    fate = models.CharField(max_length=9, choices=Fate)
    problem = models.JSONField(default=dict)
    taken_at = models.DateTimeField(null=True)
    told = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "line"], name="import_line_once"),
            models.CheckConstraint(condition=Q(fate__in=Fate.values), name="import_fate_known"),
        ]
        indexes = [
            models.Index(fields=["run", "external_id"], name="import_row_by_number"),
            models.Index(fields=["run", "fate", "line"], name="import_row_by_fate"),
            # What is still to be taken over, whatever was before it.
            models.Index(
                fields=["run", "line"],
                name="import_row_waiting",
                condition=Q(taken_at__isnull=True, fate__in=["NEW", "CHANGED"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.fate}"
