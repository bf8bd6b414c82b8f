"""Reading a list of holidays as it is pasted from a decree: a line for each day.

`1 Januari 2027, Tahun Baru Masehi, libur nasional`, with commas, semicolons or tabs between, the
cells behind the date in any order; without a kind it follows from the name.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from regions.models import HolidayKind

NAME_MAX = 120
_CELLS = re.compile(r"\s*[;\t|]\s*|\s*,\s+|,(?=\S)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_WORDS = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})")
_WEEKDAYS = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu"})
# By their first three letters, Indonesian and English alike.
_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "mei": 5,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "ags": 8,
    "aug": 8,
    "sep": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "des": 12,
    "dec": 12,
}
_KINDS = {
    "libur nasional": HolidayKind.NATIONAL,
    "nasional": HolidayKind.NATIONAL,
    "national": HolidayKind.NATIONAL,
    "cuti bersama": HolidayKind.COLLECTIVE_LEAVE,
    "cuti": HolidayKind.COLLECTIVE_LEAVE,
    "collective_leave": HolidayKind.COLLECTIVE_LEAVE,
}


class DecreeLine(NamedTuple):
    """One line that was pasted. day: None where no date could be read in it."""

    text: str
    day: date | None
    name: str
    kind: HolidayKind


def read_decree_lines(pasted: str) -> list[DecreeLine]:
    """Return the lines that are not empty, in their order; a heading without a date is kept too."""
    return [_read(line.strip()) for line in pasted.splitlines() if line.strip()]


def _read(text: str) -> DecreeLine:
    cells = [cell.strip() for cell in _CELLS.split(text) if cell.strip()]
    if cells and cells[0].lower() in _WEEKDAYS:
        cells = cells[1:]
    day = _date(cells[0]) if cells else None
    said = [_KINDS[cell.lower()] for cell in cells[1:] if cell.lower() in _KINDS]
    name = ", ".join(cell for cell in cells[1:] if cell.lower() not in _KINDS)
    is_leave = name.lower().startswith("cuti bersama")
    follows = HolidayKind.COLLECTIVE_LEAVE if is_leave else HolidayKind.NATIONAL
    return DecreeLine(text, day, name, said[0] if said else follows)


def _date(text: str) -> date | None:
    try:
        if found := _ISO.fullmatch(text):
            return date(*map(int, found.groups()))
        if found := _NUMBERS.fullmatch(text):
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        if found := _WORDS.fullmatch(text):
            month = _MONTHS.get(found[2][:3].lower(), 0)
            return date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None
    return None
