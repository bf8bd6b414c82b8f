"""Telling the Pembina that a procedure (SOP) waits, and whoever sent it what was decided."""

from __future__ import annotations

from datetime import date, datetime

from casework.models import SopVersion
from casework.queries.sop_hands import patron_ids
from casework.rules.sop_life import SopState, SopStepName
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
    SopStepName.SEND: Letter.SOP_WAITS,
    SopStepName.RETURN: Letter.SOP_RETURNED,
    SopStepName.APPROVE: Letter.SOP_APPROVED,
}
TOPIC = Topic.DECISION


def plan_sop(
    *, agency_id: int, version_id: int, revision: int, step: str, by_id: int | None, at: datetime
) -> int:
    """Plan a letter to each person whom a step concerns; return how many.

    Runs in the scope SYSTEM and may run twice. Whoever took the step hears nothing.
    """
    agency = Agency.objects.get(pk=agency_id)
    with scope(of_agency(agency)):
        row = SopVersion.objects.get(pk=version_id)
        today = in_zone(at, agency.time_zone).date()
        people = _people(row, SopStepName(step), today=today) - {by_id}
    off = turned_off(people)
    notices = [
        Notice(
            key=f"sop-{agency_id}.{version_id}.{revision}.{user_id}",
            user_id=user_id,
            agency_id=agency_id,
            letter=LETTERS[SopStepName(step)].value,
            planned_at=at,
            data={"procedure": row.document_id, "version": row.version},
        )
        for user_id in sorted(people)
        if TOPIC not in off.get(user_id, ())
    ]
    plan(notices, at=at)
    return len(notices)


def _people(row: SopVersion, step: SopStepName, *, today: date) -> set[int]:
    """Return who is to decide while it waits, or whoever sent it and is still of the agency.

    That is the Pembina of the decree, the leadership where it names none; nobody decides on what
    they have sent. Whoever stands in for one who is away is told as well.
    """
    if step is not SopStepName.SEND:
        sent = members_here().filter(user_id=row.sent_by or 0)
        return set(sent.values_list("user_id", flat=True))
    if row.state != SopState.WAITING.value:
        return set()
    deciding = set(patron_ids(on=today)) or members_with_role(Role.LEADER.value)
    return with_stand_ins(deciding, on=today) - {row.sent_by}
