"""Discarding a periodic report that is not submitted: it stays as a row, its period is free again."""

from datetime import datetime

from django.db import transaction

from casework.actions.ask_periodic_files import call_worker
from casework.actions.lock_periodic import entry, lock_periodic
from casework.models import PeriodicReport
from casework.rules.periodic_life import (
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicState,
    PeriodicStep,
)
from register.rules.actors import Actor


def discard_periodic(
    *, report_id: int, revision: int, reason: str, by: Actor, at: datetime
) -> PeriodicReport:
    """Discard a report for good, with the reason; nothing of what it says is deleted.

    Its files are, by the worker.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, changed meanwhile, or without a reason
    """
    step, said = PeriodicStep.DISCARD, reason.strip()
    with transaction.atomic():
        row = lock_periodic(report_id, step=step, by=by, revision=revision)
        if not said:
            raise PeriodicNotAllowed(PeriodicRefusal.NEEDS_REASON, "reason")
        row.state = PeriodicState.DISCARDED.value
        row.revision += 1
        row.history = [*row.history, entry(step, by=by, at=at, text=said)]
        row.save()
        call_worker(row, agency_id=by.agency_id, at=at)
        return row
