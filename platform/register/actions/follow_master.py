"""What becomes of merged reports when their master ends, or is opened again.

Withdrawn by its own reporter it was theirs alone: those who followed stand on their own again.
Closed or archived, or opened again, it is so for them too: they are told, and may ask to be
separated (t07c). Source: t07, docs/adr/0020
"""

from datetime import datetime

from register.actions.companions import count_supporters
from register.actions.take_step import take_step
from register.actions.tell_follower import followers_of, tell_follower
from register.models import ReportEvent
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.actors import Role
from register.rules.refusals import StepNotAllowed
from register.rules.states import State
from register.rules.steps import Happening, Step
from tenants.scope import REGISTER, scope

ENDED = {State.CLOSED: Happening.MASTER_CLOSED, State.ARCHIVED: Happening.MASTER_ARCHIVED}


def follow_master(*, event_id: int, at: datetime) -> int:
    """Let all who follow a report go its way once, or their own; return how many did.

    event_id: of the event that ended the master, or opened it again. The caller is in the scope
    SYSTEM.
    """
    event = ReportEvent.objects.get(pk=event_id)
    if event.to_state == State.WITHDRAWN:
        return _stand_alone(event, at=at)
    what = ENDED.get(State(event.to_state), Happening.MASTER_REOPENED)
    # The words of the master's reporter are for whom they wrote to; an officer's reason is for all.
    text = "" if event.role == Role.REPORTER else event.text
    reason = {name: event.data[name] for name in ("reason_code",) if name in event.data}
    return sum(
        tell_follower(report_id=report_id, what=what, of=event, text=text, at=at, **reason)
        for report_id in followers_of(event.report_id)
    )


def _stand_alone(event: ReportEvent, *, at: datetime) -> int:
    left = sum(_leave(report_id, at=at) for report_id in followers_of(event.report_id))
    # The master's row comes after its followers', as everywhere: nobody waits in a circle.
    with scope(REGISTER):
        count_supporters(event.report_id, -left)
    return left


def _leave(report_id: int, *, at: datetime) -> bool:
    try:
        take_step(report_id=report_id, step=Step.LEAVE_ENDED_MASTER, by=SYSTEM_ACTOR, at=at)
    except StepNotAllowed:  # separated in the meantime
        return False
    return True
