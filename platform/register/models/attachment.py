"""Files that came with a report or an answer: checked, re-encoded, served only after a check."""

from django.db import models
from django.db.models import Q

from register.models.report import Report


class Attachment(models.Model):
    """One stored file. event: the answer or reply it came with, null for the report itself."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="attachments")
    event_seq = models.PositiveIntegerField(null=True)
    agency_id = models.BigIntegerField(null=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=4)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=200, unique=True)
    by_reporter = models.BooleanField()
    audience = models.CharField(max_length=10)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["pdf", "jpg", "png"]), name="attachment_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(size__lte=10 * 1024 * 1024), name="attachment_size_10_mb"
            ),
        ]

    def __str__(self) -> str:
        return self.name
