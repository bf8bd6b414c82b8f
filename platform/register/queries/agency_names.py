"""Agencies as the pages about reports name and offer them."""

from collections.abc import Iterable

from django.db.models import Q

from tenants.models import Agency
from tenants.models.agency import AgencyKind, AgencyState


def agencies_by_id(ids: Iterable[int | None]) -> dict[int, Agency]:
    """Return agencies by their id, in one statement; None and unknown ids are left out."""
    wanted = {agency_id for agency_id in ids if agency_id is not None}
    return Agency.objects.in_bulk(wanted) if wanted else {}


def find_agencies(text: str, *, most: int) -> list[Agency]:
    """Return active agencies that take reports whose name contains every word of the text, by name.

    Empty where the text has no word of two letters or more.
    """
    words = [word for word in text.split() if len(word) > 1][:8]
    if not words:
        return []
    named = Q()
    for word in words:
        named &= Q(name__icontains=word) | Q(short_name__icontains=word)
    found = Agency.objects.filter(named, state=AgencyState.ACTIVE)
    return list(found.exclude(kind=AgencyKind.OMBUDSMAN).order_by("name")[:most])


def active_agency(agency_id: int) -> Agency | None:
    """Return an agency that takes reports, None where there is no such one."""
    return Agency.objects.filter(pk=agency_id, state=AgencyState.ACTIVE).first()


def agencies_of_the_nation() -> list[Agency]:
    """Return the ministries, national bodies and state enterprises that have joined, by name."""
    kinds = (AgencyKind.MINISTRY, AgencyKind.NATIONAL_BODY, AgencyKind.STATE_ENTERPRISE)
    joined = Agency.objects.exclude(state__in=(AgencyState.APPLIED, AgencyState.PREPARING))
    return list(joined.filter(kind__in=kinds).order_by("name"))
