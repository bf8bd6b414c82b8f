"""SLA policies: numbers and switches as versioned data. A row is never edited, only followed."""

from django.db import models


class SlaPolicy(models.Model):
    """One version. agency_id null: the nation's; report_class "": every class.

    values: what it lays over the defaults of rules/policy.py. sop_number, sop_version: of the
    procedure whose times it took over, if any.
    """

    agency_id = models.BigIntegerField(null=True)
    report_class = models.CharField(max_length=20, blank=True)
    valid_from = models.DateTimeField()
    values = models.JSONField()
    decided_by = models.BigIntegerField(null=True)
    sop_number = models.CharField(max_length=60, blank=True)
    sop_version = models.PositiveSmallIntegerField(null=True)

    class Meta:
        verbose_name_plural = "SLA policies"
        constraints = [
            models.UniqueConstraint(
                fields=["agency_id", "report_class", "valid_from"],
                name="policy_version_once",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"{self.agency_id or 'nation'} {self.report_class or 'all'} {self.valid_from:%F}"
