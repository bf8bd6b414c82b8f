"""The working calendar of an agency, kept in memory for a short time.

All holidays of all agencies are read together, in two statements, so that a page with reports
of fifty agencies costs no more than a page with one. A process keeps them for KEPT_SECONDS;
a change made in another process is therefore seen within that time, one made in this process
as soon as it is committed.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kernel.working_time import WorkingCalendar
from regions.models import CalendarYear, Holiday

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT_SECONDS = 60.0


class CalendarMissing(Exception):
    """No calendar year has been loaded yet: run `manage load_calendar`."""


@dataclass(frozen=True)
class _Snapshot:
    national: frozenset[date]
    local: dict[int, frozenset[date]]
    known_from: date
    known_until: date
    calendars: dict[tuple[int | None, str], WorkingCalendar] = field(default_factory=dict)

    def calendar(self, agency_id: int | None, zone: str) -> WorkingCalendar:
        key = (agency_id, zone)
        if key not in self.calendars:
            holidays = self.national
            if agency_id in self.local:
                holidays |= self.local[agency_id]
            self.calendars[key] = _shared(
                holidays, ZoneInfo(zone), self.known_from, self.known_until
            )
        return self.calendars[key]


class _Memory:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._changes = 0
        self._kept: tuple[float, _Snapshot] | None = None

    def snapshot(self) -> _Snapshot:
        kept = self._kept
        if kept is not None and time.monotonic() < kept[0]:
            return kept[1]
        changes = self._changes
        snapshot = _read()
        with self._lock:
            # What was read while a change was being committed may lack it.
            if changes == self._changes:
                self._kept = (time.monotonic() + KEPT_SECONDS, snapshot)
        return snapshot

    def forget(self) -> None:
        with self._lock:
            self._changes += 1
            self._kept = None


_memory = _Memory()


def working_calendar(*, agency_id: int | None, zone: str) -> WorkingCalendar:
    """Return the working days of an agency (None: of the country) in an IANA time zone.

    Costs no statement while the memory is fresh. Its known days reach to the end of the last
    year without a gap, provisional years included.
    :raises CalendarMissing: no year is loaded
    :raises zoneinfo.ZoneInfoNotFoundError: no such zone
    """
    return _memory.snapshot().calendar(agency_id, zone)


def forget() -> None:
    """Read the holidays anew at the next question of this process."""
    _memory.forget()


# Most agencies have no days of their own, and so share one calendar for each zone.
_shared = lru_cache(maxsize=256)(WorkingCalendar)


def _read() -> _Snapshot:
    first, last = _known_years(CalendarYear.objects.order_by("year").values_list("year", flat=True))
    national: set[date] = set()
    local: defaultdict[int, set[date]] = defaultdict(set)
    for agency_id, day in Holiday.objects.values_list("agency_id", "date"):
        (national if agency_id is None else local[agency_id]).add(day)
    return _Snapshot(
        frozenset(national),
        {agency_id: frozenset(days) for agency_id, days in local.items()},
        date(first, 1, 1),
        date(last, 12, 31),
    )


def _known_years(years: Iterable[int]) -> tuple[int, int]:
    run: list[int] = []
    for year in years:
        if run and year != run[-1] + 1:
            break
        run.append(year)
    if not run:
        raise CalendarMissing
    return run[0], run[-1]
