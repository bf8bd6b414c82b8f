"""A body of the state that may join, whether it has yet or not."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenants.models.agency import Agency, AgencyKind, TimeZone

_LOCAL = (AgencyKind.REGENCY, AgencyKind.CITY)


class Body(models.Model):
    """One row of the master list. agency: the tenant it has become, null until it is connected.

    code: Kemendagri's, as "33" or "33.04", or a key as "K-KEMENKES" for what has no region.
    slug: the first part of the host name that waits for it. since, until: the days on which it
    came to be and ended by law, null where that is long ago, or not so. carved_from: whose area it
    was before a split. successor: who carries on for what has ended.
    """

    code = models.CharField(_("kode"), max_length=20, unique=True)
    slug = models.CharField(_("alamat singkat"), max_length=40, unique=True)
    name = models.CharField(_("nama"), max_length=200)
    short_name = models.CharField(_("nama pendek"), max_length=60)
    kind = models.CharField(_("jenis"), max_length=20, choices=AgencyKind)
    region_code = models.CharField(
        _("kode wilayah"), max_length=5, unique=True, null=True, blank=True
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("di bawah"),
        on_delete=models.PROTECT,
        related_name="children",
        null=True,
        blank=True,
    )
    time_zone = models.CharField(_("zona waktu"), max_length=20, choices=TimeZone)
    agency = models.OneToOneField(
        Agency, on_delete=models.SET_NULL, related_name="body", null=True, blank=True
    )
    since = models.DateField(_("sejak"), null=True, blank=True)
    until = models.DateField(_("sampai"), null=True, blank=True)
    carved_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="carved", null=True, blank=True
    )
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="predecessors", null=True, blank=True
    )

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^([A-Z]+-[A-Z0-9]+|\d{2}(\.\d{2})?)$"),
                name="body_code_form",
            ),
            models.CheckConstraint(
                condition=Q(slug__regex=r"^[a-z0-9]+(-[a-z0-9]+)*$"), name="body_slug_form"
            ),
            models.CheckConstraint(condition=Q(kind__in=AgencyKind.values), name="body_kind_known"),
            models.CheckConstraint(
                condition=Q(time_zone__in=TimeZone.values), name="body_time_zone_known"
            ),
            models.CheckConstraint(
                # NULL is told apart first: a comparison with it would let the row pass.
                condition=Q(
                    Q(kind=AgencyKind.PROVINCE, region_code__regex=r"^\d{2}$")
                    | Q(kind__in=_LOCAL, region_code__regex=r"^\d{2}\.\d{2}$"),
                    region_code__isnull=False,
                    region_code=models.F("code"),
                )
                | Q(~Q(kind__in=[AgencyKind.PROVINCE, *_LOCAL]), region_code__isnull=True),
                name="body_region_code_fits_kind",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")),
                name="body_is_not_its_own_parent",
            ),
            models.CheckConstraint(
                condition=Q(since__isnull=True)
                | Q(until__isnull=True)
                | Q(since__lt=models.F("until")),
                name="body_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True)
                | Q(~Q(successor=models.F("pk")), until__isnull=False),
                name="body_is_carried_on_once_it_has_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_connected(self) -> bool:
        return self.agency_id is not None
