from django.db import models
from django.db.models import Q


class CalendarYear(models.Model):
    """A year whose national holidays are known, by decree or, provisionally, by estimate."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    is_provisional = models.BooleanField()
    source = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="calendar_year_is_plausible", condition=Q(year__gte=2000, year__lte=2099)
            ),
            models.CheckConstraint(name="calendar_year_has_a_source", condition=~Q(source="")),
        ]

    def __str__(self) -> str:
        return str(self.year)
