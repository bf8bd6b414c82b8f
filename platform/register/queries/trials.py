"""The trials of the agency whose scope is open, and how to leave them out of everything counted."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from register.models import Report
from register.rules.states import ENDED, State
from register.rules.trial import TRIAL

# Beside row-level security, which keeps trials from the desk and the worker: for what an agency
# counts or gives out of its own.
NO_TRIAL = ~Q(channel=TRIAL)


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial. is_through: a unit has answered it and the answer was accepted."""

    id: int
    number: str
    state: State
    state_label: str
    started_at: datetime
    is_answered: bool
    is_over: bool
    is_through: bool


def latest_trial(*, agency_id: int | None) -> Trial | None:
    """Return the last trial that an agency has begun, None before its first; one statement."""
    row = Report.objects.filter(agency_id=agency_id, channel=TRIAL).order_by("-pk").first()
    if row is None:
        return None
    state = State(row.state)
    return Trial(
        id=row.pk,
        number=row.number,
        state=state,
        state_label=row.state_label,
        started_at=row.submitted_at,
        is_answered=state is State.ANSWERED,
        is_over=state in ENDED,
        is_through=state is State.CLOSED and row.unit_id is not None,
    )
