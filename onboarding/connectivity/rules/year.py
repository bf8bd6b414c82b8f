"""Years of the table, on the calendar of Indonesia's west as the statistics are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kernel.local_time import local_day

ZONE = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True, slots=True)
class Year:
    """One year. number: 2026; today: of the count."""

    number: int
    today: date

    @property
    def code(self) -> str:
        """The code of its period."""
        return str(self.number)

    @property
    def last_day(self) -> date:
        """Its last day, also where it has not come yet."""
        return date(self.number, 12, 31)

    @property
    def seen_until(self) -> date:
        """The day that standing is looked at: today in the current year, its last day otherwise."""
        return min(self.today, self.last_day)

    @property
    def is_over(self) -> bool:
        """Whether what is so today may no longer be so of it."""
        return self.today > self.last_day

    def knows(self, since: date | None, until: date | None) -> bool:
        """Tell whether something that stands from a day to a day, both open, stood in it."""
        began = since is None or since <= self.last_day
        return began and (until is None or until >= date(self.number, 1, 1))


def years_of(first: date | None, *, at: datetime) -> tuple[Year, ...]:
    """Return the years from the first that has figures to this one, the latest first."""
    today = local_day(at, ZONE)
    begin = min(first.year if first else today.year, today.year)
    return tuple(Year(number, today) for number in range(today.year, begin - 1, -1))


def held_on(day: date, spans: Iterable[tuple[date, date | None]]) -> bool:
    """Tell whether one of the spans covers a day: from its first to before its last."""
    return any(since <= day and (until is None or until > day) for since, until in spans)
