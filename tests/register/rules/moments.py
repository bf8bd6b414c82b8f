"""Moments and clocks of the tests, with the holidays that are committed.

September to November 2026 has no holiday: deadlines counted there show only the rule. The calendar
reaches further than the known holidays, because lives of tests do.
"""

from dataclasses import replace
from datetime import date, datetime

from kernel.working_time import WorkingCalendar
from register.rules.policy import default_policy
from register.rules.states import ReportClass
from register.rules.timers import Clock
from tests.kernel.real_calendar import HOLIDAYS, WIB, WIT, WITA

FIRST, LAST = date(2024, 1, 1), date(2040, 12, 31)
CALENDARS = {zone: WorkingCalendar(HOLIDAYS, zone, FIRST, LAST) for zone in (WIB, WITA, WIT)}
CALENDAR = CALENDARS[WIB]
MONDAY = datetime(2026, 9, 7, 9, 0, tzinfo=WIB)


def wib(text):
    """Return a moment written in the time of Jakarta, nine in the morning if no hour is given."""
    found = datetime.fromisoformat(text)
    return found.replace(tzinfo=WIB, hour=found.hour if " " in text else 9)


def end_of(text, zone=WIB):
    """Return the last second of a day."""
    return datetime.fromisoformat(f"{text} 23:59:59").replace(tzinfo=zone)


def clock(at=MONDAY, *, kind=ReportClass.COMPLAINT, calendar=CALENDAR, **policy):
    """Return the clock of a moment under the default policy with some values changed."""
    return Clock(at=at, calendar=calendar, policy=replace(default_policy(kind), **policy))
