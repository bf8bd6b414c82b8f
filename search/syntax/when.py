"""Times as they are typed: `<3h` (three days: hari), `>2m` (weeks: minggu), `2026-01-31`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_SPAN = re.compile(r"([<>])=?([0-9]{1,3})\s?([a-z]+)", re.ASCII)
_DATED = re.compile(r"([<>])=?(.+)")
_HOURS = {
    **dict.fromkeys(("j", "jam", "hour", "hours"), 1),
    **dict.fromkeys(("h", "hari", "d", "day", "days"), 24),
    **dict.fromkeys(("m", "minggu", "w", "week", "weeks"), 24 * 7),
}


class NotATime(ValueError):
    """The text is no time of this form."""


def bound(text: str, *, at: datetime, zone: ZoneInfo) -> tuple[str, datetime]:
    """Return `<` or `>` and the moment: so far from now, or the midnight that begins a date.

    :raises NotATime: neither
    """
    span = _SPAN.fullmatch(text.lower())
    if span:
        side, count, unit = span.groups()
        if unit not in _HOURS:
            raise NotATime(text)
        return side, at + timedelta(hours=int(count) * _HOURS[unit])
    dated = _DATED.fullmatch(text)
    if not dated:
        raise NotATime(text)
    return dated.group(1), beginning(dated.group(2), zone=zone)


def beginning(text: str, *, zone: ZoneInfo) -> datetime:
    """Return the midnight that begins a date, written 2026-01-31 or 31-01-2026.

    :raises NotATime: no date
    """
    parts = re.split(r"[-/.]", text.strip())
    if len(parts) == 3 and len(parts[2]) == 4:  # noqa: PLR2004 - 31-01-2026
        parts.reverse()
    try:
        year, month, day = (int(part) for part in parts)
        return datetime.combine(date(year, month, day), time(), tzinfo=zone)
    except ValueError as error:
        raise NotATime(text) from error


def next_day(moment: datetime) -> datetime:
    """Return the midnight that ends the day which a midnight begins.

    :raises NotATime: the calendar ends before
    """
    try:
        return moment + timedelta(days=1)
    except OverflowError as error:
        raise NotATime(str(moment)) from error
