"""The one log: audit trail, public timeline and outbox in one append-only table."""

from django.db import models

from register.models.report import Report


class ReportEvent(models.Model):
    """One change of a report, written in the transaction that made it.

    step: a Step or Happening. audience: who may read it. data: ids and codes, never identities.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    step = models.CharField(max_length=24)
    transition = models.CharField(max_length=6, blank=True)
    from_state = models.CharField(max_length=20, blank=True)
    to_state = models.CharField(max_length=20)
    role = models.CharField(max_length=4)
    actor_id = models.BigIntegerField(null=True)
    agency_id = models.BigIntegerField(null=True)
    from_agency_id = models.BigIntegerField(null=True)
    to_agency_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    audience = models.CharField(max_length=10)
    text = models.TextField(blank=True)
    data = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "seq"], name="event_seq_once"),
        ]
        indexes = [
            # What all may read of what happened to reports while an agency held them.
            models.Index(
                fields=["to_agency_id", "at", "id"],
                name="event_public_of_agency",
                condition=models.Q(audience="PUBLIC"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.step}"
