"""When the steps of a story happen, laid out backwards from now.

Whole days first, counted in the calendar of the report's agency as the timers will count them;
then a time of day for each step, in order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby
from random import Random

from demo.content.stories import Story, StoryStep
from demo.due_days import DueDays
from kernel.working_time import WorkingCalendar
from register.rules.actors import Role
from register.rules.policy import Policy

_OFFICE = (time(7, 40), time(16, 10))
_HOME = (time(6, 30), time(21, 0))
# Before this hour of the last day nobody has done anything yet.
_DAY_HAS_BEGUN = time(9, 0)
# What the system does at the end of a day in one zone is done by then in all of them.
_AFTER_MIDNIGHT = time(2, 30)
_A_MOMENT_AGO = timedelta(minutes=3)


@dataclass(frozen=True)
class Now:
    """The moment at which every story has arrived, in one calendar."""

    at: datetime
    calendar: WorkingCalendar

    @property
    def local(self) -> datetime:
        return self.at.astimezone(self.calendar.zone)

    @property
    def is_office_day(self) -> bool:
        """Whether something may have been done today."""
        today = self.calendar.is_working_day(self.local.date())
        return today and self.local.time() >= _DAY_HAS_BEGUN

    @property
    def last_day(self) -> date:
        """The working day that is today, or the next one."""
        return on_or_after(self.calendar, self.local.date())


def lay_out(
    story: Story, *, now: Now, policy: Policy, chance: Random, begins: date | None = None
) -> tuple[datetime, ...]:
    """Return the moment of each step; the last one lies the story's rest before now.

    begins: the day of the first step where that is given, as for a report that follows another
    """
    gaps = tuple(chance.randint(*step.days) for step in story.steps)
    rest = chance.randint(*story.rest)
    if not now.is_office_day:
        rest = max(rest, 1)
    if begins is None:
        begins = _beginning(story.steps, gaps, rest, now=now, policy=policy)
    days = _days(story.steps, gaps, begins=begins, calendar=now.calendar, policy=policy)
    return _times(story.steps, days, now=now, chance=chance)


def _beginning(
    steps: Sequence[StoryStep], gaps: Sequence[int], rest: int, *, now: Now, policy: Policy
) -> date:
    """Return the latest working day that lets the story end in time."""

    def end_of(begins: date) -> date:
        days = _days(steps, gaps, begins=begins, calendar=now.calendar, policy=policy)
        return later(now.calendar, on_or_after(now.calendar, days[-1]), rest)

    last = now.last_day
    known = _working_days(now.calendar)
    # Beyond it the end may lie after the last day that is known.
    last_place = bisect_right(known, last)
    return known[bisect_right(known, last, hi=last_place, key=end_of) - 1]


def _days(
    steps: Sequence[StoryStep],
    gaps: Sequence[int],
    *,
    begins: date,
    calendar: WorkingCalendar,
    policy: Policy,
) -> list[date]:
    """Return the day of each step; one of the system falls on the day after its timer's."""
    due = DueDays(calendar, policy)
    day, days = begins, []
    for step, gap in zip(steps, gaps, strict=True):
        if step.due is not None:
            day = due.of(step.due) + timedelta(days=1)
        else:
            day = later(calendar, on_or_after(calendar, day), gap)
        due.note(step.step, day)
        days.append(day)
    return days


def _times(
    steps: Sequence[StoryStep], days: Sequence[date], *, now: Now, chance: Random
) -> tuple[datetime, ...]:
    moments: list[datetime] = []
    for day, group in groupby(zip(days, steps, strict=True), key=lambda pair: pair[0]):
        moments.extend(_times_of_day(day, [step for _, step in group], now=now, chance=chance))
    return tuple(moments)


def _times_of_day(
    day: date, steps: Sequence[StoryStep], *, now: Now, chance: Random
) -> list[datetime]:
    zone = now.calendar.zone
    by_system = [step for step in steps if step.due is not None]
    moments = [datetime.combine(day, _AFTER_MIDNIGHT, tzinfo=zone) for _ in by_system]
    people = len(steps) - len(by_system)
    alone_at_home = len(steps) == 1 and steps[0].by is Role.REPORTER
    begin, end = (
        datetime.combine(day, clock, tzinfo=zone) for clock in (_HOME if alone_at_home else _OFFICE)
    )
    end = min(end, now.local - _A_MOMENT_AGO)
    slot = (end - begin) / max(people, 1)
    moments += [begin + slot * (place + chance.uniform(0.1, 0.9)) for place in range(people)]
    return [min(moment, now.local) for moment in moments]


def on_or_after(calendar: WorkingCalendar, day: date) -> date:
    """Return the day, or the first working day after it."""
    return day if calendar.is_working_day(day) else later(calendar, day, 1)


def later(calendar: WorkingCalendar, day: date, working_days: int) -> date:
    """Return the day so many working days after a day."""
    noon = datetime.combine(day, time(12), tzinfo=calendar.zone)
    return calendar.add(noon, working_days).date()


@lru_cache(maxsize=8)
def _working_days(calendar: WorkingCalendar) -> tuple[date, ...]:
    length = (calendar.known_until - calendar.known_from).days
    days = (calendar.known_from + timedelta(days=number) for number in range(length))
    return tuple(day for day in days if calendar.is_working_day(day))
