from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    OPD = "OPD", _("Perangkat daerah (OPD)")
    RSUD = "RSUD", _("Rumah sakit (RSUD)")
    PUSKESMAS = "PUSKESMAS", _("Puskesmas")
    SCHOOL = "SCHOOL", _("Sekolah")
    DISTRICT_OFFICE = "DISTRICT_OFFICE", _("Kantor kecamatan")
    VILLAGE_OFFICE = "VILLAGE_OFFICE", _("Kantor kelurahan")
    INSPECTORATE = "INSPECTORATE", _("Inspektorat")
    BUREAU = "BUREAU", _("Biro atau unit eselon")
    REGIONAL_OFFICE = "REGIONAL_OFFICE", _("Kantor wilayah")
    OTHER = "OTHER", _("Unit lain")


class Unit(models.Model):
    """A part of the agency that reports are assigned to."""

    name = models.CharField(_("nama"), max_length=200)
    kind = models.CharField(_("jenis"), max_length=16, choices=UnitKind)
    code = models.CharField(_("kode"), max_length=30, unique=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("unit induk"),
        on_delete=models.PROTECT,
        related_name="children",
        null=True,
        blank=True,
    )
    is_active = models.BooleanField(_("aktif"), default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=UnitKind.values), name="unit_kind_known"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")),
                name="unit_is_not_its_own_parent",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_inspectorate(self) -> bool:
        return self.kind == UnitKind.INSPECTORATE
