"""Telling the next hand that an examination file waits for them."""

from __future__ import annotations

from datetime import datetime

from casework.queries.hands import people_in
from casework.rules.examination import Hand
from look.moments import in_zone
from notices.actions.plan_notices import plan
from notices.letters.names import Letter, Topic
from notices.models import Notice
from notices.queries.choices import turned_off
from register.models import Report
from tenants.models import Agency
from tenants.queries.duties import with_stand_ins
from tenants.scope import of_agency, scope


def plan_examination(
    *, agency_id: int, handing_id: int, report_id: int, hand: str, by_id: int | None, at: datetime
) -> int:
    """Plan a letter to each person of the hand; return how many.

    Runs in the scope SYSTEM and may run twice. Whoever stands in for a Pembina who is away is told. Whoever handed it over hears nothing, and nobody
    does who is named in the report (LIFECYCLE invariant 8).
    """
    agency = Agency.objects.get(pk=agency_id)
    named = Report.objects.filter(pk=report_id).values_list("reported_user_ids", flat=True)
    with scope(of_agency(agency)):
        today = in_zone(at, agency.time_zone).date()
        people = people_in(Hand(hand), today=today)
        if Hand(hand) is Hand.PATRON:
            people = with_stand_ins(people, on=today)
    people -= {by_id, *(named.first() or ())}
    off = turned_off(people)
    notices = [
        _notice(agency_id, handing_id, user_id, at=at)
        for user_id in sorted(people)
        if Topic.DECISION not in off.get(user_id, ())
    ]
    plan(notices, at=at)
    return len(notices)


def _notice(agency_id: int, handing_id: int, user_id: int, *, at: datetime) -> Notice:
    return Notice(
        key=f"examination-{agency_id}.{handing_id}.{user_id}",
        user_id=user_id,
        agency_id=agency_id,
        letter=Letter.EXAMINATION.value,
        planned_at=at,
    )
