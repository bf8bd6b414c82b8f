from __future__ import annotations

from typing import TYPE_CHECKING

from regions.codes import ancestor_codes
from regions.models import Region, RegionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import QuerySet


class RegionUnknown(LookupError):
    """No region has this code."""


def provinces() -> Sequence[Region]:
    """Return the provinces by name."""
    return list(Region.objects.filter(level=RegionLevel.PROVINCE).order_by("name"))


def regencies_of(province: str) -> Sequence[Region]:
    """Return the regencies and cities of a province (code `33`) by name, regencies first.

    Empty where the code is of no province.
    """
    levels = (RegionLevel.REGENCY, RegionLevel.CITY)
    return list(Region.objects.filter(parent=province, level__in=levels).order_by("name"))


def districts_of(regency: str) -> Sequence[Region]:
    """Return the districts of a regency or city (code `33.04`) by name.

    Empty where the code is of no regency.
    """
    return list(Region.objects.filter(parent=regency, level=RegionLevel.DISTRICT).order_by("name"))


def get_region(code: str) -> Region:
    """Return the region with this code.

    :raises RegionUnknown: there is none
    """
    try:
        return Region.objects.get(code=code)
    except Region.DoesNotExist as error:
        raise RegionUnknown(code) from error


def region_path(code: str) -> str:
    """Return a region with what it lies in: `Bawang, Kabupaten Banjarnegara, Jawa Tengah`.

    :raises RegionUnknown: there is no such region
    """
    paths = region_paths([code])
    if code not in paths:
        raise RegionUnknown(code)
    return paths[code]


def region_paths(codes: Iterable[str]) -> dict[str, str]:
    """Return the paths of many regions by code, in one statement; unknown codes are left out."""
    chains = {code: ancestor_codes(code) for code in set(codes)}
    wanted = {ancestor for chain in chains.values() for ancestor in chain}
    names = dict(Region.objects.filter(code__in=wanted).values_list("code", "name"))
    return {
        code: ", ".join(names[ancestor] for ancestor in reversed(chain))
        for code, chain in chains.items()
        if code in names
    }


def place_names(codes: Iterable[str]) -> dict[str, str]:
    """Return "Kecamatan Bawang" and "Kabupaten Banjarnegara" by code; one statement, none for none."""
    wanted = set(codes)
    found = Region.objects.filter(code__in=wanted).values_list("code", "level", "name")
    return {
        code: f"{RegionLevel.DISTRICT.label} {name}" if level == RegionLevel.DISTRICT else name
        for code, level, name in found
    }


def places_within(code: str) -> list[tuple[str, str]]:
    """Return the places one level below a region with their names, of the whole country for none."""
    if not code:
        rows = [one for top, below in governments_by_province() for one in (top, *below)]
    else:
        rows = list(Region.objects.filter(parent=code).order_by("-level", "name"))
    names = place_names(row.code for row in rows)
    return [(row.code, names[row.code]) for row in rows]


def time_zone_of(code: str) -> str:
    """Return the IANA time zone of a region; a district has that of its regency.

    :raises RegionUnknown: there is no such region
    """
    return get_region(".".join(code.split(".")[:2])).time_zone


def governments_by_province() -> list[tuple[Region, list[Region]]]:
    """Return every province with its regencies and cities, by code; one statement."""
    levels = (RegionLevel.PROVINCE, RegionLevel.REGENCY, RegionLevel.CITY)
    found: list[tuple[Region, list[Region]]] = []
    for region in Region.objects.filter(level__in=levels).order_by("code"):
        if region.level == RegionLevel.PROVINCE:
            found.append((region, []))
        else:
            found[-1][1].append(region)
    return found


def every_region() -> QuerySet[Region]:
    """Return all regions of all levels."""
    return Region.objects.all()
