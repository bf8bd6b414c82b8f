"""Submitting a periodic report, returning it, signing it.

Source: SOP, "Melaporkan kinerja pengelolaan pengaduan kepada Pembina/Penanggung Jawab"
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from casework.actions.ask_periodic_files import ask_for_files
from casework.actions.lock_periodic import entry, lock_periodic
from casework.actions.tell_periodic import tell_step
from casework.actions.write_periodic import Narrative, put_words
from casework.models import PeriodicReport
from casework.rules.periodic_life import (
    MOVES,
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicStep,
)
from casework.rules.periodic_seal import seal_of
from kernel.local_time import local_day
from register.queries.clocks import NATIONAL_ZONE
from register.rules.actors import Actor
from tenants.queries.decrees import position_of


def submit_periodic(
    *, report_id: int, revision: int, narrative: Narrative, by: Actor, at: datetime
) -> PeriodicReport:
    """Lay a report with its words before the leadership: it is sealed, its files are called for.

    The leadership is written to, and on its decision whoever submitted it.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, changed meanwhile, or without a summary
    """
    with transaction.atomic():
        row = lock_periodic(report_id, step=PeriodicStep.SUBMIT, by=by, revision=revision)
        if not narrative.summary.strip():
            raise PeriodicNotAllowed(PeriodicRefusal.NEEDS_SUMMARY, "summary")
        put_words(row, narrative)
        row.prepared_by, row.prepared_name = by.user_id, by.name
        row.prepared_position = _position(by, at)
        row.submitted_at = at
        row.return_reason = ""
        row.seal = seal_of(row.content)
        return _moved(row, PeriodicStep.SUBMIT, by=by, at=at)


def return_periodic(
    *, report_id: int, revision: int, reason: str, by: Actor, at: datetime
) -> PeriodicReport:
    """Give a report back to be worked on, with the reason.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, changed meanwhile, or without a reason
    """
    with transaction.atomic():
        row = lock_periodic(report_id, step=PeriodicStep.RETURN, by=by, revision=revision)
        if not reason.strip():
            raise PeriodicNotAllowed(PeriodicRefusal.NEEDS_REASON, "reason")
        row.return_reason = reason.strip()
        row.seal = ""
        return _moved(row, PeriodicStep.RETURN, by=by, at=at, text=row.return_reason)


def sign_periodic(*, report_id: int, revision: int, by: Actor, at: datetime) -> PeriodicReport:
    """Sign a report off. From then on nothing of it changes; its last files are called for.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, or not what they have seen
    """
    with transaction.atomic():
        row = lock_periodic(report_id, step=PeriodicStep.SIGN, by=by, revision=revision)
        if not row.is_unbroken:
            raise PeriodicNotAllowed(PeriodicRefusal.CHANGED)
        row.signed_by, row.signed_name = by.user_id, by.name
        row.signed_position = _position(by, at)
        row.signed_at = at
        return _moved(row, PeriodicStep.SIGN, by=by, at=at)


def _moved(
    row: PeriodicReport, step: PeriodicStep, *, by: Actor, at: datetime, text: str = ""
) -> PeriodicReport:
    target = MOVES[step].target
    row.state = target.value if target else row.state
    row.revision += 1
    row.history = [*row.history, entry(step, by=by, at=at, text=text)]
    row.save()
    if step is not PeriodicStep.RETURN:
        ask_for_files(row, agency_id=by.agency_id, at=at)
    tell_step(row, step, by=by, at=at)
    return row


def _position(by: Actor, at: datetime) -> str:
    return position_of(by.user_id, day=local_day(at, ZoneInfo(NATIONAL_ZONE)))
