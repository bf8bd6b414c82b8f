"""Which kind an agency is for routing; which agency a kind is, is known by the place."""

from __future__ import annotations

from typing import Final, Protocol

LOCAL: Final = "LOCAL"
PROVINCE: Final = "PROVINCE"
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
