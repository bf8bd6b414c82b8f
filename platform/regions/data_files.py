"""The committed regions and holidays, read from `data/`; NOTICE.md there says whence."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parent / "data"
CALENDAR_YEARS = DATA / "calendar_years.csv"
HOLIDAYS = DATA / "holidays.csv"


class RegionRow(NamedTuple):
    """A region as it is stored; `level` is a RegionLevel, `parent` "" for provinces."""

    code: str
    name: str
    level: str
    parent: str
    time_zone: str


class TileRow(NamedTuple):
    """Where a province lies on a map of tiles, and its name in a few letters."""

    code: str
    short: str
    column: int
    row: int


class HolidayRow(NamedTuple):
    """A holiday of the whole country; `kind` is a HolidayKind."""

    date: date
    kind: str
    is_estimate: bool
    name: str


class CalendarYearRow(NamedTuple):
    """A year covered by the file of holidays."""

    year: int
    is_provisional: bool
    source: str


def region_rows() -> Iterator[RegionRow]:
    """Yield provinces, then regencies and cities, then districts, with corrected names."""
    names = {row["code"]: row["name"] for row in _rows(DATA / "name_corrections.csv")}
    zones = {row["code"]: row["time_zone"] for row in _rows(DATA / "province_time_zones.csv")}
    for row in _rows(DATA / "provinces.csv"):
        code = row["code"]
        yield RegionRow(code, names.get(code, row["name"]), "PROVINCE", "", zones[code])
    for row in _rows(DATA / "regencies.csv"):
        code, province = row["code"], row["province_code"]
        name = names.get(code, row["name"])
        level = "CITY" if name.startswith("Kota ") else "REGENCY"
        yield RegionRow(code, name, level, province, zones[province])
    for row in _rows(DATA / "districts.csv"):
        code = row["code"]
        name = names.get(code, row["name"])
        yield RegionRow(code, name, "DISTRICT", row["regency_code"], "")


@cache
def province_names() -> dict[str, str]:
    """Return the names of the provinces by code, in the order of their names."""
    rows = takewhile(lambda row: row.level == "PROVINCE", region_rows())
    return {row.code: row.name for row in sorted(rows, key=lambda row: row.name)}


def tile_rows() -> Iterator[TileRow]:
    """Yield the tile of each province."""
    for row in _rows(DATA / "province_tiles.csv"):
        yield TileRow(row["code"], row["short"], int(row["column"]), int(row["row"]))


def holiday_rows() -> Iterator[HolidayRow]:
    """Yield the holidays of the file in order of date."""
    for row in _rows(HOLIDAYS):
        day = date.fromisoformat(row["date"])
        yield HolidayRow(day, row["kind"], row["is_estimate"] == "1", row["name"])


def calendar_year_rows() -> Iterator[CalendarYearRow]:
    """Yield the years that the file of holidays covers."""
    for row in _rows(CALENDAR_YEARS):
        yield CalendarYearRow(int(row["year"]), row["is_provisional"] == "1", row["source"])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
