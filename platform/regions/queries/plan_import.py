"""What becomes of each line of a decree's list, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models.functions import ExtractYear

from regions.decree_lines import NAME_MAX, DecreeLine
from regions.models import Holiday

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIRST_YEAR, LAST_YEAR = 2000, 2099


class Fate(StrEnum):
    """What becomes of one line."""

    NEW = "NEW"
    CHANGED = "CHANGED"
    SAME = "SAME"
    NO_DATE = "NO_DATE"
    OTHER_YEAR = "OTHER_YEAR"
    NO_NAME = "NO_NAME"
    TOO_LONG = "TOO_LONG"
    TWICE = "TWICE"


STORED = frozenset({Fate.NEW, Fate.CHANGED, Fate.SAME})


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line with its fate. former: what the day was called before, where that changes."""

    line: DecreeLine
    fate: Fate
    former: str = ""

    @property
    def is_wrong(self) -> bool:
        """Tell whether the line must be mended before anything is stored."""
        return self.fate not in STORED


@dataclass(frozen=True)
class ImportPlan:
    """lines: as pasted. dropped: estimates of the same years that the list does not name."""

    lines: tuple[PlannedLine, ...]
    dropped: tuple[Holiday, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether there is something to store and no line is wrong."""
        return bool(self.lines) and not any(planned.is_wrong for planned in self.lines)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the list is about."""
        days = (planned.line.day for planned in self.lines if not planned.is_wrong)
        return tuple(sorted({day.year for day in days if day is not None}))

    @property
    def turned(self) -> tuple[date, ...]:
        """The days that turn from working days into days off, or back; weekends do not count."""
        new = [one.line.day for one in self.lines if one.fate is Fate.NEW]
        days = [*new, *(holiday.date for holiday in self.dropped)]
        return tuple(sorted(day for day in days if day is not None and day.weekday() < 5))  # noqa: PLR2004


def plan_import(lines: Sequence[DecreeLine], *, is_complete: bool) -> ImportPlan:
    """Return what storing these lines would do; one statement.

    is_complete: the list names every day of its years, so that mere estimates give way to it.
    """
    years = {line.day.year for line in lines if line.day is not None}
    found = Holiday.objects.annotate(year=ExtractYear("date")).filter(year__in=years)
    known = {holiday.date: holiday for holiday in found.filter(agency_id=None)}
    planned: list[PlannedLine] = []
    seen: set[date] = set()
    for line in lines:
        fate = _fate(line, known, seen)
        former = known[line.day].name if fate is Fate.CHANGED and line.day else ""
        planned.append(PlannedLine(line, fate, former))
        if line.day is not None:
            seen.add(line.day)
    gone = [day for day in known.values() if day.is_estimate and day.date not in seen]
    dropped = sorted(gone, key=lambda holiday: holiday.date) if is_complete else []
    return ImportPlan(tuple(planned), tuple(dropped))


def _fate(line: DecreeLine, known: Mapping[date, Holiday], seen: set[date]) -> Fate:
    if line.day is None:
        return Fate.NO_DATE
    wrong = (
        (not FIRST_YEAR <= line.day.year <= LAST_YEAR, Fate.OTHER_YEAR),
        (not line.name, Fate.NO_NAME),
        (len(line.name) > NAME_MAX, Fate.TOO_LONG),
        (line.day in seen, Fate.TWICE),
        (line.day not in known, Fate.NEW),
    )
    for applies, fate in wrong:
        if applies:
            return fate
    holiday = known[line.day]
    same = (holiday.name, holiday.kind, holiday.is_estimate) == (line.name, line.kind.value, False)
    return Fate.SAME if same else Fate.CHANGED
