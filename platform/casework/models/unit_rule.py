"""Which unit usually gets an agency's reports on a subject or from a place."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class UnitRule(models.Model):
    """One rule. position: its place in the order. category_code, region_code: empty for any."""

    position = models.PositiveSmallIntegerField()
    category_code = models.CharField(max_length=40, blank=True)
    region_code = models.CharField(max_length=8, blank=True)
    unit_id = models.BigIntegerField()
    changed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"changed_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(category_code="", region_code=""), name="unit_rule_narrows"
            ),
            models.UniqueConstraint(fields=["category_code", "region_code"], name="unit_rule_once"),
        ]

    def __str__(self) -> str:
        return f"{self.category_code or '*'} {self.region_code or '*'} → {self.unit_id}"
