"""The committed master list, read from `data/` and from the regions; NOTICE.md there says whence."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from django.utils.text import slugify

from regions.data_files import RegionRow, region_rows
from tenants.models.agency import AgencyKind, TimeZone

DATA = Path(__file__).parent / "data"
# What the kinds of government are called, in full and in short.
_GOVERNMENT = {AgencyKind.REGENCY: ("Kabupaten", "Pemkab"), AgencyKind.CITY: ("Kota", "Pemkot")}
_ADMINISTRATIVE = "Administrasi "


class MasterListMistake(Exception):
    """The list cannot be meant: two bodies with one code, or with one host name."""


class MasterRow(NamedTuple):
    """A body as it is stored; `parent` is the code of its province, "" where it has none."""

    code: str
    slug: str
    name: str
    short_name: str
    kind: str
    parent: str
    time_zone: str

    @property
    def region_code(self) -> str | None:
        """Its own code where that is of a region."""
        return self.code if self.code[0].isdigit() else None


def master_rows() -> list[MasterRow]:
    """Return national bodies, then provinces, then regencies and cities.

    :raises MasterListMistake: two of them have one code or one host name
    """
    return checked([*_national(), *_provinces(), *_local()])


def checked(rows: Iterable[MasterRow]) -> list[MasterRow]:
    """Return the rows as they are.

    :raises MasterListMistake: two of them have one code or one host name
    """
    found = list(rows)
    for what, values in (
        ("code", [row.code for row in found]),
        ("host name", [row.slug for row in found]),
    ):
        twice = sorted(value for value, many in Counter(values).items() if many > 1)
        if twice:
            raise MasterListMistake(f"More than one body has the {what} {', '.join(twice)}.")
    return found


def _national() -> Iterator[MasterRow]:
    for row in _rows(DATA / "national.csv"):
        yield MasterRow(**row, parent="", time_zone=TimeZone.WIB)


def _provinces() -> Iterator[MasterRow]:
    own = {row["code"]: row for row in _rows(DATA / "provinces.csv")}
    for region in takewhile(lambda region: region.level == "PROVINCE", region_rows()):
        row = own[region.code]
        yield MasterRow(**row, kind=AgencyKind.PROVINCE, parent="", time_zone=region.time_zone)


def _local() -> Iterator[MasterRow]:
    for region in region_rows():
        if region.level in _GOVERNMENT:
            yield _government(region)


def _government(region: RegionRow) -> MasterRow:
    """Return the government of a regency or city; two of one name differ by "kota-"."""
    kind = AgencyKind(region.level)
    full, short = _GOVERNMENT[kind]
    place = region.name.removeprefix(f"{full} ").removeprefix(_ADMINISTRATIVE)
    slug = slugify(place)
    return MasterRow(
        code=region.code,
        slug=f"kota-{slug}" if kind is AgencyKind.CITY else slug,
        name=f"Pemerintah {region.name}",
        short_name=f"{short} {place}",
        kind=kind,
        parent=region.parent,
        time_zone=region.time_zone,
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
