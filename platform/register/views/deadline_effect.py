"""What a changed calendar would mean for running deadlines, in words for the pages that ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from register.queries.touched_deadlines import touched_deadlines
from register.words.timers import TIMER_LABELS


@dataclass(frozen=True)
class DeadlineEffect:
    """days: that turn, weekends left out. by_kind: the deadline's label, and how many."""

    days: tuple[date, ...]
    reports: int
    by_kind: tuple[tuple[str, int], ...]


def effect_of(
    turned: Iterable[date], *, at: datetime, agency_id: int | None = None
) -> DeadlineEffect:
    """Return it for days that would turn from working days into days off, or back.

    agency_id: whose calendar changes, None for the country's.
    """
    days = tuple(sorted(turned))
    found = touched_deadlines(days, at=at, agency_id=agency_id)
    by_kind = tuple((str(TIMER_LABELS[kind]), many) for kind, many in found.by_kind)
    return DeadlineEffect(days, found.reports, by_kind)


def turning(day: date) -> tuple[date, ...]:
    """Return the day if its being a holiday makes a difference: a weekend is one anyway."""
    return (day,) if day.weekday() < 5 else ()  # noqa: PLR2004
