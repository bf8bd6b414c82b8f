"""What agencies and places are called, without asking the database for each page."""

from __future__ import annotations

from dataclasses import dataclass

from public_portal.short_memory import ShortMemory
from regions.queries.regions import region_paths
from register.queries.agency_names import agencies_by_id


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency as the history of a report names it. time_zone: IANA name."""

    name: str
    short_name: str
    time_zone: str


def _read_agencies(ids: set[int]) -> dict[int, AgencyName]:
    return {
        agency_id: AgencyName(agency.name, agency.short_name, agency.time_zone)
        for agency_id, agency in agencies_by_id(ids).items()
    }


agency_names = ShortMemory(_read_agencies)
place_names: ShortMemory[str, str] = ShortMemory(region_paths)
