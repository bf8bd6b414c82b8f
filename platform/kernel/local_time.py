"""Days as they are lived in one zone: which date a moment falls on, when that date ends."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

END_OF_DAY = time(23, 59, 59)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the date on the wall in this zone at an aware moment.

    :raises ValueError: a naive datetime
    """
    if moment.utcoffset() is None:
        message = "a datetime without a zone has no local day"
        raise ValueError(message)
    return moment.astimezone(zone).date()


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the last second of a local date, aware and in that zone."""
    return datetime.combine(day, END_OF_DAY, tzinfo=zone)


def add_calendar_days(start: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Return 23:59:59 local of the days-th day after the start day, holidays included.

    start: aware, in any zone. days: calendar days, 0 (the start day itself) or more.
    :raises ValueError: a naive start, or negative days
    Source: LIFECYCLE 3, T6
    """
    require_not_negative(days)
    return end_of_day(local_day(start, zone) + timedelta(days=days), zone)


def require_not_negative(days: int) -> None:
    """Refuse a deadline that lies before its own start.

    :raises ValueError: negative days
    """
    if days < 0:
        message = f"a deadline lies 0 days or more ahead, not {days}"
        raise ValueError(message)
