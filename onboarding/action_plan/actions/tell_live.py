"""Telling the national desk and the agency's own people that the agency has gone live."""

from __future__ import annotations

from datetime import datetime

from notices.actions.plan_notices import plan
from notices.letters.names import Letter, Topic
from notices.models import Notice
from notices.queries.choices import turned_off
from register.actions.enqueue import enqueue
from tenants.models import Agency, Membership
from tenants.models.agency import AgencyState
from tenants.scope import REGISTER, scope
from tenants.signin.queries.desk import at_desk

JOB = "agency_went_live"


def tell_live(agency: Agency, *, at: datetime) -> None:
    """Call for the letters, in the transaction in which the agency goes live."""
    # The ledger is written by the register's role alone.
    with scope(REGISTER, savepoint=False):
        key = f"{JOB}:{agency.pk}:{at.isoformat()}"
        enqueue(kind=JOB, key=key, run_after=at, agency_id=agency.pk)


def plan_live(*, agency_id: int, at: datetime) -> int:
    """Plan a letter to each of them and return how many; runs in the scope SYSTEM, may run twice."""
    agency = Agency.objects.get(pk=agency_id)
    if agency.state != AgencyState.ACTIVE:
        return 0
    planned = [
        notice for desk in (None, agency_id) for notice in _to_desk(desk, about=agency, at=at)
    ]
    plan(planned, at=at)
    return len(planned)


def _to_desk(desk: int | None, *, about: Agency, at: datetime) -> list[Notice]:
    members = Membership.objects.filter(at_desk(desk), is_active=True)
    people = sorted(set(members.values_list("user_id", flat=True)))
    off = turned_off(people)
    since = f"{about.state_since:%Y%m%d%H%M%S}"
    return [
        Notice(
            key=f"live-{about.pk}.{since}.{desk or 0}.{user_id}",
            user_id=user_id,
            agency_id=desk,
            letter=Letter.AGENCY_LIVE.value,
            planned_at=at,
            data={"agency": about.name},
        )
        for user_id in people
        if Topic.NEWS not in off.get(user_id, ())
    ]
