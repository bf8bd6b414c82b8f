"""Deadlines as iCalendar: number, category, what is due and a link, and nothing of what a report says.

Source: RFC 5545, RFC 7986
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from look.brand import current_brand
from register.queries.calendar_deadlines import CalendarDeadline
from register.words.timers import TIMER_LABELS

EVERY: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)


def calendar_of(
    deadlines: Iterable[CalendarDeadline],
    *,
    desk: str,
    zone: ZoneInfo,
    categories: dict[str, str],
    link: Callable[[str], str],
) -> bytes:
    """Return them as a calendar in the active language; the same deadlines make the same bytes.

    desk: its name. zone: in which a deadline's day is meant. link: of a report by its number.
    """
    brand = current_brand().name
    calendar = Calendar()
    calendar.add("prodid", f"-//{brand}//{brand}//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = _("Tenggat {desk}").format(desk=desk)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", EVERY, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for deadline in deadlines:
        calendar.add_component(_event(deadline, zone, categories, link(deadline.number)))
    return calendar.to_ical()


def _event(
    deadline: CalendarDeadline, zone: ZoneInfo, categories: dict[str, str], url: str
) -> Event:
    day = deadline.due_at.astimezone(zone).date()
    due, category = str(TIMER_LABELS[deadline.due]), categories.get(deadline.category_code, "")
    event = Event()
    # Stays with the report, so that a deadline that moves moves its entry.
    event.add("uid", f"{deadline.number}@{url.split('/')[2].partition(':')[0]}")
    # Of the state, not of the moment of asking: an unchanged calendar is the same one.
    event.add("dtstamp", deadline.entered_at.replace(microsecond=0))
    event.add("last-modified", deadline.entered_at.replace(microsecond=0))
    event.add("sequence", deadline.version)
    event.add("dtstart", day)
    event.add("dtend", day + _DAY)
    event.add("summary", f"{due}: {deadline.number}")
    event.add("description", "\n".join(part for part in (category, url) if part))
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    if category:
        event.add("categories", [category])
    return event
