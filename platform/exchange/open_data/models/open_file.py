"""A file of open data: made anew by the worker when what it tells has changed."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.db.models import Q

FORMATS = ("csv", "jsonl")


class Dataset(models.TextChoices):
    """What a file is of."""

    REPORTS = "REPORTS"
    FIGURES = "FIGURES"


class OpenFile(models.Model):
    """One month of the nation, or one agency, as CSV and JSON Lines.

    month: its first day; agency_id: None where the file is of a month. changed_at: when something in
    it moved last. withdrawn: something in it may no longer be read, so nobody is given it until it
    is made anew. key: names what is kept, None before it was made. build, cursor, turn, parts,
    rows_read: of the one that is being made.
    """

    dataset = models.CharField(max_length=8, choices=Dataset)
    month = models.DateField(null=True)
    agency_id = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()
    withdrawn = models.BooleanField(default=False)
    key = models.UUIDField(null=True)
    made_at = models.DateTimeField(null=True)
    rows = models.PositiveIntegerField(default=0)
    sizes = models.JSONField(default=dict)
    digests = models.JSONField(default=dict)
    build = models.UUIDField(null=True)
    began_at = models.DateTimeField(null=True)
    turn = models.PositiveIntegerField(default=0)
    cursor = models.CharField(max_length=1000, blank=True)
    parts = models.PositiveIntegerField(default=0)
    rows_read = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dataset", "month", "agency_id"],
                name="open_file_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(month__isnull=True) ^ Q(agency_id__isnull=True),
                name="open_file_of_month_or_agency",
            ),
            models.CheckConstraint(
                condition=Q(dataset__in=Dataset.values), name="open_file_dataset_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dataset} {self.month or self.agency_id}"


def path_of(key: UUID, file_format: str) -> str:
    """Return where a file is kept."""
    return f"data-terbuka/{key.hex}.{file_format}"


def part_path(key: UUID, number: int, file_format: str) -> str:
    """Return where a part is kept until its file is put together, from 0."""
    return f"data-terbuka/{key.hex}/{number:05}.{file_format}"
