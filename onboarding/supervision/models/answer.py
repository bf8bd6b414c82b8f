"""What a province has answered: whether it supervises an agency of its region."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class SupervisionAnswer(models.Model):
    """One answer of a province; the database lets nobody change it, a later one counts instead.

    It counts while the province stands above the agency: a region that comes to another province is
    asked for anew. Source: PP 12/2017, the governor supervises the regencies
    """

    agency_id = models.BigIntegerField()
    province_id = models.BigIntegerField()
    is_accepted = models.BooleanField()
    reason = models.TextField(blank=True)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {
        "agency_id": "tenants_agency",
        "province_id": "tenants_agency",
        "by_id": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(is_accepted=True) | ~Q(reason=""),
                name="supervision_declined_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(agency_id=F("province_id")), name="supervision_is_of_another"
            ),
        ]
        indexes = [
            models.Index(
                fields=["agency_id", "province_id", "-at", "-id"], name="supervision_latest"
            )
        ]

    def __str__(self) -> str:
        return f"{self.province_id} {self.agency_id} {self.is_accepted}"
