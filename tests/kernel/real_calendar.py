"""The committed holidays of Indonesia as working calendars, and a slow obvious reference."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kernel.working_time import WorkingCalendar
from regions.data_files import holiday_rows

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")
ZONES = (WIB, WITA, WIT)
FIRST, LAST = date(2024, 1, 1), date(2027, 12, 31)
HOLIDAYS = frozenset(row.date for row in holiday_rows())


def calendar_in(zone, extra=()):
    return WorkingCalendar(HOLIDAYS | frozenset(extra), zone, FIRST, LAST)


def slow_is_working_day(day, calendar):
    return day.strftime("%a") not in ("Sat", "Sun") and day not in calendar.holidays


def slow_add(start, days, calendar):
    """Walk day by day; None where the walk leaves the known days."""
    day = start.astimezone(calendar.zone).date()
    while days:
        day += timedelta(days=1)
        if day > calendar.known_until:
            return None
        days -= slow_is_working_day(day, calendar)
    return datetime.combine(day, time(23, 59, 59), tzinfo=calendar.zone)


def slow_days_between(start, end, calendar):
    if end < start:
        return -slow_days_between(end, start, calendar)
    day, last = (moment.astimezone(calendar.zone).date() for moment in (start, end))
    passed = 0
    while day < last:
        day += timedelta(days=1)
        passed += slow_is_working_day(day, calendar)
    return passed
