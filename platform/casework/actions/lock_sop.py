"""Taking a version of a procedure to change it: locked, as it was seen, where the table allows."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from casework.actions.tell_sop import tell_sop
from casework.models import SopVersion
from casework.queries.procedures import NoSuchProcedure
from casework.queries.sop_hands import hands_of
from casework.rules.sop_life import (
    MOVES,
    SopNotAllowed,
    SopRefusal,
    SopState,
    SopStepName,
    refusal_of,
)
from kernel.local_time import local_day
from register.queries.clocks import NATIONAL_ZONE
from tenants.signin.staff import Staff


def lock_sop(
    version_id: int, *, step: SopStepName, by: Staff, at: datetime, revision: int
) -> SopVersion:
    """Return the row, locked with its document, where this person may do this with what was seen.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: the table refuses, or somebody has changed it meanwhile
    """
    rows = SopVersion.objects.select_for_update().select_related("document")
    row = rows.filter(pk=version_id).first()
    if row is None:
        raise NoSuchProcedure
    hands = hands_of(by, on=day_of(by, at))
    refused = refusal_of(step, SopState(row.state), hands, sender_id=row.sent_by)
    if refused is None and row.revision != revision:
        refused = SopRefusal.CHANGED
    if refused is not None:
        raise SopNotAllowed(refused)
    return row


def moved(
    row: SopVersion, step: SopStepName, *, by: Staff, at: datetime, text: str = ""
) -> SopVersion:
    """Store a version after a step, with its state and a line in its history, and tell of it."""
    target = MOVES[step].target
    row.state = target.value if target else row.state
    row.revision += 1
    row.history = [*row.history, history_entry(step, name=by.name, at=at, text=text)]
    row.save()
    tell_sop(row, step, by=by, at=at)
    return row


def day_of(by: Staff, at: datetime) -> date:
    """Return the day on the clocks of somebody's agency."""
    return local_day(at, ZoneInfo(by.agency.time_zone if by.agency else NATIONAL_ZONE))


def history_entry(step: SopStepName, *, name: str, at: datetime, text: str = "") -> dict[str, Any]:
    """Return a line of a version's history. name: of who took the step."""
    return {"step": step.value, "at": at.isoformat(), "name": name, "text": text}
