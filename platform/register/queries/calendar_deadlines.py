"""The deadlines of an officer's own office, for a calendar: numbers and codes, and no text."""

from datetime import datetime
from typing import NamedTuple

from register.queries.doors import visible_reports
from register.rules.actors import Actor
from register.rules.life import TimerKind
from register.rules.states import AT_DESK, WITH_AGENCY, State

# What is due in each state in which an office owes something.
DUE = {
    State.NATIONAL_REVIEW: TimerKind.T1,
    State.RETURNED_NATIONAL: TimerKind.T8,
    State.AGENCY_REVIEW: TimerKind.T2,
    State.LIAISON_REVIEW: TimerKind.T3,
    State.IN_PROGRESS: TimerKind.T7,
}
MOST = 500


class CalendarDeadline(NamedTuple):
    """One report with what is due. version: counts its changes."""

    number: str
    state: str
    category_code: str
    due_at: datetime
    entered_at: datetime
    version: int

    @property
    def due(self) -> TimerKind:
        """Return the timer that the deadline is of."""
        return DUE[State(self.state)]


def calendar_deadlines(actor: Actor) -> list[CalendarDeadline]:
    """Return the next deadlines of what an officer sees and their own office holds.

    At most MOST, the most urgent first; one statement, in the scope that is open.
    """
    states = AT_DESK if actor.agency_id is None else WITH_AGENCY
    found = visible_reports(actor).filter(
        agency_id=actor.agency_id, state__in=sorted(states), due_at__isnull=False
    )
    rows = found.order_by("due_at", "id").values_list(*CalendarDeadline._fields)
    return [CalendarDeadline(*row) for row in rows[:MOST]]
