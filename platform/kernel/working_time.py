"""Working days of one place: which days count, when a deadline falls, how many are left.

Everything is counted in whole days of the local zone, because the rules are written in
days: the start day is day 0, and the last day counts to its last second.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from kernel.local_time import end_of_day, local_day, require_not_negative

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

SATURDAY = 5


class CalendarTooShort(Exception):
    """The holidays of a day that had to be counted are not known.

    `day` is that day, or None where a count ran past the last known day.
    """

    def __init__(self, *, known_from: date, known_until: date, day: date | None) -> None:
        self.known_from = known_from
        self.known_until = known_until
        self.day = day
        wanted = f"{day} was asked for" if day else "the count runs past it"
        super().__init__(f"holidays are known from {known_from} to {known_until}; {wanted}")


@dataclass(frozen=True)
class WorkingCalendar:
    """Monday to Friday without the holidays, in one zone, between two known days.

    holidays: local dates on which nobody works; dates on a weekend or outside the known
    days do no harm. known_from, known_until: both included; beyond them no answer is given.
    Equal calendars hash alike. The days are laid out at the first question (0.1 ms for
    four years), after which an answer takes microseconds: keep the value, do not rebuild it.
    """

    holidays: frozenset[date]
    zone: ZoneInfo
    known_from: date
    known_until: date

    def __post_init__(self) -> None:
        if self.known_until < self.known_from:
            message = f"known_until {self.known_until} lies before known_from {self.known_from}"
            raise ValueError(message)

    def is_working_day(self, day: date) -> bool:
        """Tell whether people work on this local date.

        :raises CalendarTooShort: its holidays are not known
        :raises TypeError: a datetime was given; which local date it is depends on the zone
        """
        if isinstance(day, datetime):
            message = "give a local date, not a datetime"
            raise TypeError(message)
        self._require_known(day)
        return day.weekday() < SATURDAY and day not in self.holidays

    def add(self, start: datetime, days: int) -> datetime:
        """Return 23:59:59 local of the days-th working day after the start day.

        start: aware, in any zone. days: working days; 0 means the start day itself, working
        day or not. The result is aware and in the calendar's zone.
        :raises CalendarTooShort: holidays are not known from the start day up to the result
        :raises ValueError: a naive start, or negative days
        Source: LIFECYCLE 3
        """
        require_not_negative(days)
        day = self._known_local_day(start)
        if days == 0:
            return end_of_day(day, self.zone)
        last = bisect_right(self._working_days, day.toordinal()) + days - 1
        if last >= len(self._working_days):
            raise self._too_short(None)
        return end_of_day(date.fromordinal(self._working_days[last]), self.zone)

    def days_between(self, start: datetime, end: datetime) -> int:
        """Count the working days after the start day up to and including the end day.

        Both aware, in any zone. With now and a due moment: the working days still to go.
        Negative where the end day lies before the start day: the working days passed since.
        0 says only that no working day lies between, not that the end is still to come.
        `days_between(start, add(start, n)) == n`.
        :raises CalendarTooShort: holidays of either day are not known
        :raises ValueError: a naive datetime
        """
        return self._days_up_to(end) - self._days_up_to(start)

    def rest(self, start_or_now: datetime, due: datetime) -> int:
        """Return the working days a paused timer has left: `days_between`, never below 0.

        :raises CalendarTooShort: holidays of either day are not known
        :raises ValueError: a naive datetime
        Source: LIFECYCLE 3, T5
        """
        return max(0, self.days_between(start_or_now, due))

    @cached_property
    def _working_days(self) -> tuple[int, ...]:
        days_off = {day.toordinal() for day in self.holidays}
        # Ordinal 1 is a Monday.
        return tuple(
            day
            for day in range(self.known_from.toordinal(), self.known_until.toordinal() + 1)
            if (day - 1) % 7 < SATURDAY and day not in days_off
        )

    def _days_up_to(self, moment: datetime) -> int:
        return bisect_right(self._working_days, self._known_local_day(moment).toordinal())

    def _known_local_day(self, moment: datetime) -> date:
        day = local_day(moment, self.zone)
        self._require_known(day)
        return day

    def _require_known(self, day: date) -> None:
        if not self.known_from <= day <= self.known_until:
            raise self._too_short(day)

    def _too_short(self, day: date | None) -> CalendarTooShort:
        return CalendarTooShort(known_from=self.known_from, known_until=self.known_until, day=day)
