"""A period of the connectivity table: a year that is counted, or a snapshot that was imported."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class PeriodKind(models.TextChoices):
    """How the lines of a period come about."""

    YEAR = "YEAR"
    IMPORTED = "IMPORTED"


class Period(models.Model):
    """One period. code: in addresses, 2026 or 2018-02-12. as_of: its last day.

    counted_at: when all its lines were last right, None before that. source: of a snapshot.
    """

    code = models.CharField(max_length=10, unique=True)
    kind = models.CharField(max_length=8, choices=PeriodKind)
    as_of = models.DateField()
    counted_at = models.DateTimeField(null=True)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=PeriodKind.values), name="period_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(kind=PeriodKind.YEAR, code__regex=r"^\d{4}$")
                | Q(kind=PeriodKind.IMPORTED, code__regex=r"^\d{4}-\d{2}-\d{2}$"),
                name="period_code_fits_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_imported(self) -> bool:
        return self.kind == PeriodKind.IMPORTED
