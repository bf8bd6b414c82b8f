"""How long it took, in working days of the agency's own calendar.

First response: from a report's arrival at an agency to the first word to the reporter. Resolution:
from the complete file to the answer on which the report was closed.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from figures.rules.flows import ANSWERS
from figures.rules.log import Spot, Turn
from figures.rules.measures import NATIONAL_DESK, Measure
from kernel.working_time import CalendarTooShort, WorkingCalendar
from register.rules.states import State
from register.rules.steps import Step

LONGEST = 999
RESPONSES = frozenset({*ANSWERS, Step.RESPOND_INITIAL, Step.RESPOND_INITIAL_AGENCY})
CalendarOf = Callable[[int], WorkingCalendar]
Timed = tuple[Turn, Spot, Measure, int]


def first_responses(story: Iterable[Turn], calendar_of: CalendarOf) -> Iterator[Timed]:
    """Yield the first response of each stay with an agency."""
    arrived: datetime | None = None
    holder = NATIONAL_DESK
    for turn in story:
        if turn.spot.agency_id != holder:
            holder = turn.spot.agency_id
            arrived = turn.entry.at if holder else None
        if arrived is not None and turn.entry.step in RESPONSES:
            days = _days(arrived, turn.entry.at, calendar_of(holder))
            arrived = None
            if days is not None:
                yield turn, turn.spot, Measure.FIRST_RESPONSE, days


def resolutions(
    story: Iterable[Turn], complete_at: datetime | None, calendar_of: CalendarOf
) -> Iterator[Timed]:
    """Yield the time to each answer that a report was closed on."""
    answered: datetime | None = None
    for turn in story:
        if turn.entry.step in ANSWERS:
            answered = turn.entry.at
        closes = turn.state is State.CLOSED and turn.state_before is not State.CLOSED
        if closes and answered is not None and complete_at is not None:
            days = _days(complete_at, answered, calendar_of(turn.spot.agency_id))
            if days is not None:
                yield turn, turn.spot, Measure.RESOLUTION, days


def _days(start: datetime, end: datetime, calendar: WorkingCalendar) -> int | None:
    """Count them; None where the holidays of that time are not known."""
    try:
        return min(LONGEST, max(0, calendar.days_between(start, end)))
    except CalendarTooShort:
        return None
