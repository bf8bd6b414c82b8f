"""Telling the leadership that a periodic report waits for it, and its preparer what was decided."""

from __future__ import annotations

from datetime import date, datetime

from casework.queries.periodic import periodic_of
from casework.rules.periodic_life import PeriodicState, PeriodicStep
from look.moments import in_zone
from notices.actions.plan_notices import plan
from notices.letters.names import Letter, Topic
from notices.models import Notice
from notices.queries.choices import turned_off
from register.rules.actors import Role
from tenants.models import Agency
from tenants.queries.duties import members_with_role, with_stand_ins
from tenants.queries.members import members_here
from tenants.scope import of_agency, scope

LETTERS = {
    PeriodicStep.SUBMIT: Letter.PERIODIC_WAITS,
    PeriodicStep.RETURN: Letter.PERIODIC_RETURNED,
    PeriodicStep.SIGN: Letter.PERIODIC_SIGNED,
}
TOPIC = Topic.DECISION


def plan_periodic(
    *, agency_id: int, periodic_id: int, revision: int, step: str, by_id: int | None, at: datetime
) -> int:
    """Plan a letter to each person whom a step concerns; return how many.

    Runs in the scope SYSTEM and may run twice. Whoever took the step hears nothing.
    """
    agency = Agency.objects.get(pk=agency_id)
    with scope(of_agency(agency)):
        today = in_zone(at, agency.time_zone).date()
        people = _people(periodic_id, PeriodicStep(step), today=today) - {by_id}
    off = turned_off(people)
    notices = [
        Notice(
            key=f"periodic-{agency_id}.{periodic_id}.{revision}.{user_id}",
            user_id=user_id,
            agency_id=agency_id,
            letter=LETTERS[PeriodicStep(step)].value,
            planned_at=at,
            data={"periodic_id": periodic_id},
        )
        for user_id in sorted(people)
        if TOPIC not in off.get(user_id, ())
    ]
    plan(notices, at=at)
    return len(notices)


def _people(periodic_id: int, step: PeriodicStep, *, today: date) -> set[int]:
    """Return the leadership while it is to decide, or the preparer who is still of the agency.

    Of the leadership, whoever stands in for somebody who is away is told as well.
    """
    row = periodic_of(periodic_id)
    if step is PeriodicStep.SUBMIT:
        waits = row.state == PeriodicState.SUBMITTED.value
        leaders = members_with_role(Role.LEADER.value) if waits else set()
        return with_stand_ins(leaders, on=today)
    return set(
        members_here().filter(user_id=row.prepared_by or 0).values_list("user_id", flat=True)
    )
