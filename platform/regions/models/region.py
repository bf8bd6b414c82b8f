from django.db import models
from django.db.models import Q
from django.db.models.functions import Left
from django.utils.translation import gettext_lazy as _


class RegionLevel(models.TextChoices):
    PROVINCE = "PROVINCE", _("Provinsi")
    REGENCY = "REGENCY", _("Kabupaten")
    CITY = "CITY", _("Kota")
    DISTRICT = "DISTRICT", _("Kecamatan")


class TimeZone(models.TextChoices):
    WIB = "Asia/Jakarta", _("WIB")
    WITA = "Asia/Makassar", _("WITA")
    WIT = "Asia/Jayapura", _("WIT")


_PROVINCE = Q(level=RegionLevel.PROVINCE)
_DISTRICT = Q(level=RegionLevel.DISTRICT)
_SECOND = Q(level__in=(RegionLevel.REGENCY, RegionLevel.CITY))


class Region(models.Model):
    """A province, regency, city or district, by its Kemendagri code, e.g. `33.04`.

    Districts have no time zone of their own.
    """

    code = models.CharField(primary_key=True, max_length=8)
    name = models.CharField(max_length=80)
    level = models.CharField(max_length=8, choices=RegionLevel.choices)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    time_zone = models.CharField(max_length=16, blank=True, choices=TimeZone.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="region_code_fits_level",
                condition=(
                    (_PROVINCE & Q(code__regex=r"^[0-9]{2}$"))
                    | (_SECOND & Q(code__regex=r"^[0-9]{2}\.[0-9]{2}$"))
                    | (_DISTRICT & Q(code__regex=r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$"))
                ),
            ),
            models.CheckConstraint(
                name="region_lies_in_its_parent",
                condition=(
                    (_PROVINCE & Q(parent=None))
                    | (_SECOND & Q(parent__isnull=False, parent=Left("code", 2)))
                    | (_DISTRICT & Q(parent__isnull=False, parent=Left("code", 5)))
                ),
            ),
            models.CheckConstraint(
                name="region_time_zone_fits_level",
                condition=(
                    (_DISTRICT & Q(time_zone="")) | (~_DISTRICT & Q(time_zone__in=TimeZone.values))
                ),
            ),
            models.CheckConstraint(name="region_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name
