"""Where a report has been, and what waits for a second person's yes."""

from django.db import models
from django.db.models import Q

from register.models.report import Report


class Routing(models.Model):
    """One stay of a report with an agency; afterwards the agency's read-only stub of it.

    It carries no identity and no text of the report: number, times and how the stay ended.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="routings")
    number = models.CharField(max_length=20)
    agency_id = models.BigIntegerField()
    arrived_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)
    left_by = models.CharField(max_length=24, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report"], condition=Q(left_at__isnull=True), name="routing_one_holder"
            ),
        ]
        indexes = [models.Index(fields=["agency_id", "-left_at"], name="routing_stubs")]

    def __str__(self) -> str:
        return f"{self.number} @ {self.agency_id}"


class Proposal(models.Model):
    """A step that waits for another person's yes (four eyes, province, answer approval)."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="proposals")
    step = models.CharField(max_length=24)
    approver = models.CharField(max_length=4)
    data = models.JSONField(default=dict)
    role = models.CharField(max_length=4)
    proposed_by = models.BigIntegerField(null=True)
    proposed_unit_ids = models.JSONField(default=list)
    agency_id = models.BigIntegerField(null=True)
    proposed_at = models.DateTimeField()
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)
    accepted = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report"], condition=Q(decided_at__isnull=True), name="proposal_one_open"
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True)
                | Q(proposed_by__isnull=True)
                | ~Q(decided_by=models.F("proposed_by")),
                name="proposal_four_eyes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.report_id}"
