from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from tenants.models.agency import Agency

_LONGEST_AREA = 12


class DutySplit(models.Model):
    """What one duty of an agency's admins looks after, where the agency has said so itself.

    duty: KOM, ORG or INS. areas: codes of Area; without a row it is as it usually is.
    """

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="duty_splits")
    duty = models.CharField(max_length=4)
    areas = ArrayField(models.CharField(max_length=_LONGEST_AREA))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "duty"], name="duty_split_once"),
            models.CheckConstraint(
                condition=Q(duty__in=["KOM", "ORG", "INS"]), name="duty_split_duty_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.duty} {self.agency_id}"
