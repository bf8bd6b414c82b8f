"""Which unit had a report when, as the agency keeps it for itself."""

from typing import ClassVar

from django.db import models


class Assignment(models.Model):
    """One disposition to a lead unit. report_id and officers are ids of shared tables.

    No foreign key leaves the tenant's schema: with one, every shared table would carry a trigger
    for each of 600 tenants.
    """

    report_id = models.BigIntegerField()
    number = models.CharField(max_length=20)
    unit_id = models.BigIntegerField()
    supporting_unit_ids = models.JSONField(default=list)
    assigned_by = models.BigIntegerField(null=True)
    assigned_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {
        "report_id": "register_report",
        "assigned_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report_id"],
                condition=models.Q(ended_at__isnull=True),
                name="assignment_one_open",
            )
        ]
        indexes = [models.Index(fields=["unit_id", "ended_at"], name="assignment_by_unit")]

    def __str__(self) -> str:
        return f"{self.number} → {self.unit_id}"
