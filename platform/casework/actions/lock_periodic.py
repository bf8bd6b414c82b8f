"""Taking a periodic report to change it: locked, as it was seen, and only where the table allows."""

from datetime import datetime
from typing import Any

from casework.models import PeriodicReport
from casework.queries.periodic import NoSuchPeriodic
from casework.rules.periodic_life import (
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicState,
    PeriodicStep,
    refusal_of,
)
from register.rules.actors import Actor


def lock_periodic(
    report_id: int, *, step: PeriodicStep, by: Actor, revision: int
) -> PeriodicReport:
    """Return the row, locked, where this person may do this with what they have seen.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: the table refuses, or somebody has changed it meanwhile
    """
    row = PeriodicReport.objects.select_for_update().filter(pk=report_id).first()
    if row is None:
        raise NoSuchPeriodic
    refused = refusal_of(step, PeriodicState(row.state), by, submitter_id=row.prepared_by)
    if refused is None and row.revision != revision:
        refused = PeriodicRefusal.CHANGED
    if refused is not None:
        raise PeriodicNotAllowed(refused)
    return row


def entry(step: PeriodicStep, *, by: Actor, at: datetime, text: str = "") -> dict[str, Any]:
    """Return a line of the history."""
    return {"step": step.value, "at": at.isoformat(), "name": by.name, "text": text}
