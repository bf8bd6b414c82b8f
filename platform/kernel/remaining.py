"""How far off a deadline is, in numbers; the words belong to the look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kernel.local_time import local_day

if TYPE_CHECKING:
    from datetime import datetime

    from kernel.working_time import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Remaining:
    """What a deadline chip shows.

    days: working days still to go, or, where `is_late`, working days passed since; 0 on the
    due day and on the days off next to it. is_today: due on this local day and not yet late.
    is_near: the reminder moment has passed, the due moment has not. is_paused: the clock
    stands still and `days` is what it will have left. due: None while paused.
    """

    days: int
    due: datetime | None
    is_late: bool = False
    is_today: bool = False
    is_near: bool = False
    is_paused: bool = False


def remaining(
    *, due: datetime, now: datetime, calendar: WorkingCalendar, remind: datetime | None = None
) -> Remaining:
    """Measure a running deadline. due, now, remind: aware; a moment is late after `due`.

    :raises CalendarTooShort: holidays of either day are not known
    :raises ValueError: a naive datetime
    """
    is_late = now > due
    return Remaining(
        days=abs(calendar.days_between(now, due)),
        due=due,
        is_late=is_late,
        is_today=not is_late and local_day(now, calendar.zone) == local_day(due, calendar.zone),
        is_near=not is_late and remind is not None and now >= remind,
    )


def paused(*, days: int) -> Remaining:
    """Describe a paused deadline by the working days it has left."""
    return Remaining(days=days, due=None, is_paused=True)
