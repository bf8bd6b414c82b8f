"""Agencies: by number, by region, and as a tree. Every scope may read them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from tenants.models import Agency
from tenants.models.agency import AgencyState

_PROVINCE_DIGITS = 2
_LOCAL_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Branch:
    """An agency with those it supervises."""

    agency: Agency
    children: tuple[Branch, ...]


def time_zone_of(agency_id: int) -> str:
    """Return the IANA name of the agency's time zone."""
    return Agency.objects.values_list("time_zone", flat=True).get(pk=agency_id)


def agency_tree() -> tuple[Branch, ...]:
    """Return all agencies as trees, by name; provinces carry their regencies and cities."""
    below: dict[int | None, list[Agency]] = defaultdict(list)
    for agency in Agency.objects.order_by("name", "pk"):
        below[agency.parent_id].append(agency)

    def branches(parent_id: int | None) -> tuple[Branch, ...]:
        return tuple(Branch(agency, branches(agency.pk)) for agency in below[parent_id])

    return branches(None)


def competent_agency_for_region(region_code: str) -> Agency | None:
    """Return who answers for a place: its regency or city if active, else its province if active.

    region_code: a province, regency, city or district, as "33", "33.04" or "33.04.01".
    None means that nobody there is active and the national desk holds the report.
    Source: A13
    """
    codes = {region_code[:_PROVINCE_DIGITS], region_code[:_LOCAL_DIGITS]}
    active = Agency.objects.filter(region_code__in=codes, state=AgencyState.ACTIVE)
    return max(active, key=lambda agency: len(agency.region_code or ""), default=None)


def every_agency() -> QuerySet[Agency]:
    """Return all agencies, in whatever state."""
    return Agency.objects.all()
