from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class HolidayKind(models.TextChoices):
    NATIONAL = "NATIONAL", _("Libur nasional")
    COLLECTIVE_LEAVE = "COLLECTIVE_LEAVE", _("Cuti bersama")
    LOCAL = "LOCAL", _("Libur daerah")


class Holiday(models.Model):
    """A day on which nobody works: everywhere, or in one agency.

    The agency is a plain number because regions lie below the tenants. source: the decree that
    made it one, empty where that is the year's.
    """

    date = models.DateField()
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=16, choices=HolidayKind.choices)
    agency_id = models.BigIntegerField(null=True)
    is_estimate = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="holiday_once_a_day", fields=("date", "agency_id"), nulls_distinct=False
            ),
            models.CheckConstraint(
                name="holiday_is_local_or_of_all",
                condition=(
                    Q(kind=HolidayKind.LOCAL, agency_id__isnull=False)
                    | (~Q(kind=HolidayKind.LOCAL) & Q(kind__in=HolidayKind.values, agency_id=None))
                ),
            ),
            models.CheckConstraint(name="holiday_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.name}"
