"""The names of Indonesia's provinces, regencies, cities and districts, and which places have them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from regions.data_files import region_rows
from search.language.fold import fold
from search.language.word_lists import place_aliases

PROVINCE = "PROVINCE"
REGENCY = "REGENCY"
CITY = "CITY"
DISTRICT = "DISTRICT"

_RANK = re.compile(
    r"^(?:kota administrasi|kabupaten administrasi|kota|kabupaten|daerah istimewa|dki) "
)
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the Kemendagri list. name: as its own signboards have it, rank included."""

    code: str
    name: str
    level: str

    def is_within(self, other: Place) -> bool:
        """Tell whether it lies in the other place, or is it."""
        return self.code == other.code or self.code.startswith(other.code + ".")


@cache
def places_by_name() -> dict[str, tuple[Place, ...]]:
    """Return places by their folded names without rank and spaces: `tanjungpinang`."""
    by_code = places_by_code()
    named: dict[str, dict[str, Place]] = {}
    for place in by_code.values():
        named.setdefault(compact(_RANK.sub("", fold(place.name))), {})[place.code] = place
    for alias, code in place_aliases().items():
        named.setdefault(compact(alias), {})[code] = by_code[code]
    return {name: tuple(found.values()) for name, found in named.items()}


@cache
def places_by_code() -> dict[str, Place]:
    """Return every place by its code."""
    return {row.code: Place(row.code, row.name, row.level) for row in region_rows()}


def full_name(place: Place) -> str:
    """Return the name that tells it from others: a district with its regency."""
    if place.level != DISTRICT:
        return place.name
    return f"Kecamatan {place.name}, {places_by_code()[place.code[:5]].name}"


def compact(name: str) -> str:
    """Return the letters of a folded name alone, as people write it in one word or in two."""
    return "".join(_LETTERS.findall(name))
