"""That somebody finds a published report abusive, and what the national desk made of it."""

from django.db import models
from django.db.models import Q

from register.models.report import Report
from register.rules.moderation import FlagReason, Outcome


class Flag(models.Model):
    """One complaint about the text of a published report; nobody is asked who they are.

    outcome: None while it waits for the national desk.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="flags")
    reason = models.CharField(max_length=16)
    note = models.CharField(max_length=500, blank=True)
    flagged_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, null=True)  # noqa: DJ001 (None: waits)
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=[each.value for each in FlagReason]),
                name="flag_reason_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True, decided_at__isnull=True)
                | Q(outcome__in=[each.value for each in Outcome], decided_at__isnull=False),
                name="flag_decided_with_outcome",
            ),
        ]
        indexes = [
            models.Index(
                fields=["report", "flagged_at"],
                name="flag_open",
                condition=Q(outcome__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reason} {self.report_id}"
