"""The files of periodic reports: asked for, made by the worker, kept."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from casework.models.periodic_report import PeriodicReport


class PeriodicFile(models.Model):
    """One revision of a report in one format. key: names it in the storage, tells nothing else.

    made_at: None while the worker has not made it. dropped_at: since when it is no longer kept, for
    the report has changed; size and digest stay, to tell what somebody may still have.
    """

    report = models.ForeignKey(PeriodicReport, on_delete=models.CASCADE, related_name="files")
    revision = models.PositiveIntegerField()
    format = models.CharField(max_length=4)
    key = models.UUIDField(default=uuid4)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report", "revision", "format"], name="periodic_file_once_a_revision"
            ),
            models.CheckConstraint(
                condition=Q(format__in=["pdf", "xlsx"]), name="periodic_file_format_known"
            ),
        ]

    def __str__(self) -> str:
        return self.path

    @property
    def path(self) -> str:
        """Where it is kept."""
        return f"laporan-berkala/{self.key.hex}.{self.format}"
