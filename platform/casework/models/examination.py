"""The examination file of a supervisory report. Only the hands it goes through see a row of it.

Row-level security in the agency's own schema reads the hands from the scope: see the migration
that makes these tables.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from casework.rules.examination import Stage


class ExaminationFile(models.Model):
    """One report's file. reach: how far it has ever come, the number of the hand in REACHES.

    content_hash: of what was signed, after which the database takes no change of the row.
    """

    report_id = models.BigIntegerField(unique=True)
    number = models.CharField(max_length=20)
    subject = models.CharField(max_length=200)
    facts = models.TextField(blank=True)
    evidence = models.JSONField(default=list)
    heard = models.JSONField(default=list)
    analysis = models.TextField(blank=True)
    conclusion = models.TextField(blank=True)
    recommendation = models.TextField(blank=True)
    stage = models.CharField(max_length=9, default=Stage.DRAFT.value)
    reach = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField()
    changed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()
    signed_at = models.DateTimeField(null=True)
    content_hash = models.CharField(max_length=64, blank=True)

    shared_references: ClassVar[dict[str, str]] = {
        "report_id": "register_report",
        "changed_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=[stage.value for stage in Stage]),
                name="examination_stage_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    stage="SIGNED", signed_at__isnull=False, content_hash__regex="^[0-9a-f]{64}$"
                )
                | (~Q(stage="SIGNED") & Q(signed_at__isnull=True, content_hash="")),
                name="examination_signed_is_sealed",
            ),
        ]
        indexes = [models.Index(fields=["-changed_at", "-id"], name="examination_latest")]

    def __str__(self) -> str:
        return f"{self.number} {self.stage}"


class ExaminationHanding(models.Model):
    """One handing-over, appended and never changed. content: what the file said then."""

    file = models.ForeignKey(ExaminationFile, on_delete=models.PROTECT, related_name="handings")
    handing = models.CharField(max_length=22)
    from_stage = models.CharField(max_length=9)
    to_stage = models.CharField(max_length=9)
    note = models.TextField(blank=True)
    content = models.JSONField()
    content_hash = models.CharField(max_length=64)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        indexes = [models.Index(fields=["file", "at"], name="examination_handings")]

    def __str__(self) -> str:
        return f"{self.file_id} {self.handing}"
