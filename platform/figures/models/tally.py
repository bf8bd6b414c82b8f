"""The counters: sums of facts, in three grains, so that no page adds up more than it shows."""

from django.db import models
from django.db.models import Q

from figures.rules.measures import Measure


class Grain(models.TextChoices):
    """What a counter tells apart.

    DAY: day, agency, unit, category, class. AGENCY: month and agency. SUBJECT: month, category and
    class, over all agencies. A month is written as its first day.
    """

    DAY = "DAY"
    AGENCY = "AGENCY"
    SUBJECT = "SUBJECT"


KEY = (
    "grain",
    "agency_id",
    "day",
    "measure",
    "value",
    "unit_id",
    "category_code",
    "report_class",
)


class Tally(models.Model):
    """One counter. agency_id 0: the national desk, or all in SUBJECT; unit_id 0: no unit."""

    grain = models.CharField(max_length=7)
    day = models.DateField()
    agency_id = models.BigIntegerField(default=0)
    unit_id = models.BigIntegerField(default=0)
    category_code = models.CharField(max_length=40, blank=True)
    report_class = models.CharField(max_length=20, blank=True)
    measure = models.CharField(max_length=16)
    value = models.PositiveSmallIntegerField(default=0)
    number = models.IntegerField()

    class Meta:
        verbose_name_plural = "tallies"
        constraints = [
            models.UniqueConstraint(fields=KEY, name="tally_once"),
            models.CheckConstraint(condition=Q(grain__in=Grain.values), name="tally_grain_known"),
            models.CheckConstraint(
                condition=Q(measure__in=[measure.value for measure in Measure]),
                name="tally_measure_known",
            ),
        ]
        indexes = [
            models.Index(fields=["grain", "day"], name="tally_by_day"),
            models.Index(
                fields=["agency_id", "day"],
                name="tally_open",
                condition=Q(grain="DAY", measure="OPEN"),
            ),
            models.Index(fields=["id"], name="tally_empty", condition=Q(number=0)),
        ]

    def __str__(self) -> str:
        return f"{self.grain} {self.day} {self.measure} {self.number}"
