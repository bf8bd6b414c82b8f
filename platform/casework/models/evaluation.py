"""What an agency learnt from a settled report, with each earlier wording of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from casework.rules.evaluation import Cause, Recommendation

DONE = Recommendation.DONE.value


class Evaluation(models.Model):
    """One report's evaluation as it stands. closed_at: of the report, when it was evaluated.

    version: counts its wordings, each kept as an EvaluationChange.
    """

    report_id = models.BigIntegerField(unique=True)
    number = models.CharField(max_length=20)
    closed_at = models.DateTimeField()
    cause = models.CharField(max_length=16)
    cause_text = models.TextField()
    action = models.TextField(blank=True)
    action_unit_id = models.BigIntegerField(null=True)
    action_due_on = models.DateField(null=True)
    recommendation = models.TextField(blank=True)
    recommended_to = models.CharField(max_length=150, blank=True)
    recommendation_due_on = models.DateField(null=True)
    recommendation_state = models.CharField(max_length=4, blank=True)
    recommendation_done_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)
    evaluated_at = models.DateTimeField()
    changed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {
        "report_id": "register_report",
        "changed_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(cause__in=[cause.value for cause in Cause]),
                name="evaluation_cause_known",
            ),
            models.CheckConstraint(
                condition=Q(recommendation="", recommendation_state="")
                | (~Q(recommendation="") & Q(recommendation_state__in=["OPEN", "DONE"])),
                name="evaluation_recommendation_has_state",
            ),
            models.CheckConstraint(
                condition=Q(recommendation_state=DONE, recommendation_done_at__isnull=False)
                | (~Q(recommendation_state=DONE) & Q(recommendation_done_at__isnull=True)),
                name="evaluation_done_is_dated",
            ),
        ]
        indexes = [
            models.Index(fields=["-evaluated_at", "-id"], name="evaluation_latest"),
            models.Index(
                fields=["recommendation_due_on", "id"],
                name="evaluation_open",
                condition=Q(recommendation_state="OPEN"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.cause}"


class EvaluationChange(models.Model):
    """One wording of an evaluation, appended and never changed. values: the fields by name."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.PROTECT, related_name="changes")
    version = models.PositiveIntegerField()
    values = models.JSONField()
    changed_by = models.BigIntegerField(null=True)
    changed_by_name = models.CharField(max_length=150)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"changed_by": "accounts_user"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["evaluation", "version"], name="evaluation_change_once_a_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.evaluation_id} v{self.version}"
