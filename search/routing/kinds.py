"""Which kind an agency is for routing, and which agency a kind is at a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

LOCAL: Final = "LOCAL"
PROVINCE: Final = "PROVINCE"
_PROVINCE_DIGITS = 2
_LOCAL_DIGITS = 5


class HasPlace(Protocol):
    """An agency as its region tells it; one of the whole country has none."""

    pk: int
    region_code: str | None


def kind_of(agency: HasPlace) -> str:
    """Return LOCAL, PROVINCE, or the agency's own number where it is the only one of its kind."""
    if not agency.region_code:
        return str(agency.pk)
    return LOCAL if len(agency.region_code) >= _LOCAL_DIGITS else PROVINCE


def agency_at(kind: str, region_code: str, agencies: Iterable[HasPlace]) -> int | None:
    """Return the agency of a kind that answers at a place, None if there is none.

    Where a province has no regencies of their own right, as Jakarta, it answers for them.
    """
    by_place = {each.region_code: each.pk for each in agencies if each.region_code}
    province = by_place.get(region_code[:_PROVINCE_DIGITS])
    if kind == PROVINCE:
        return province
    if kind == LOCAL:
        return by_place.get(region_code[:_LOCAL_DIGITS], province)
    return int(kind)
