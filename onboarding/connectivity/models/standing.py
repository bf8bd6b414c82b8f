"""What the national desk knows of a body's decree and account, where no tenant can say it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Standing(models.Model):
    """One finding of the desk. The latest holds; earlier ones stay, for the years before.

    has_account: at the national application, by the desk's own word.
    """

    body_id = models.BigIntegerField()
    has_decree = models.BooleanField()
    decree_number = models.CharField(max_length=80, blank=True)
    decree_on = models.DateField(null=True)
    has_account = models.BooleanField()
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"recorded_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(has_decree=True) | Q(decree_number="", decree_on__isnull=True),
                name="standing_without_decree_names_none",
            )
        ]
        indexes = [models.Index(fields=["body_id", "-recorded_at"], name="standing_latest")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.recorded_at:%F}"
