"""Give some agencies of the demo a signed report on the month before last, and a draft on the last."""

from __future__ import annotations

from datetime import datetime, timedelta

from accounts.models import User
from casework.actions.decide_periodic import sign_periodic, submit_periodic
from casework.actions.write_periodic import write_periodic
from casework.queries.periodic import has_any_periodic
from casework.rules.report_period import PeriodKind, ended_periods
from demo.content.agencies import team_of
from demo.content.periodic import AGENCIES, DRAFT, SIGNED
from figures.actions.periodic import open_with_figures
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from register.rules.actors import ADMIN_DUTIES, Actor, Role
from tenants.models import Agency
from tenants.scope import SIGN_IN, SYSTEM, of_agency, scope

# How long the leadership had one before it was signed.
READ_FOR = timedelta(hours=3)


def report_periodically(*, at: datetime) -> int:
    """Begin, submit and sign by the real actions; return of how many agencies. Runs once each."""
    with scope(SYSTEM):
        there = list(Agency.objects.filter(slug__in=AGENCIES).order_by("slug"))
    return sum(_report(agency, at=at) for agency in there)


def _report(agency: Agency, *, at: datetime) -> bool:
    admin, leader = somebody(agency, *ADMIN_DUTIES), somebody(agency, Role.LEADER)
    begun_at = at - READ_FOR
    last, earlier = ended_periods(PeriodKind.MONTH, today=local_day(begun_at, ZONE), most=2)
    if admin is None or leader is None:
        return False
    with scope(of_agency(agency)):
        # All or nothing of an agency; what a visitor of the demo has discarded does not come back.
        if has_any_periodic():
            return False
        first = open_with_figures(agency=agency, period=earlier, by=admin, at=begun_at)
        submit_periodic(report_id=first.pk, revision=1, narrative=SIGNED, by=admin, at=begun_at)
        sign_periodic(report_id=first.pk, revision=2, by=leader, at=at)
        draft = open_with_figures(agency=agency, period=last, by=admin, at=begun_at)
        write_periodic(report_id=draft.pk, revision=1, narrative=DRAFT, by=admin)
    return True


def somebody(agency: Agency, *roles: Role, duty: str = "") -> Actor | None:
    """Return the first of the agency's team with an account, one of the roles and the duty, if any."""
    for one in team_of(agency.slug):
        held = frozenset(Role(code) for code in one.roles)
        if one.email and held & set(roles) and duty in ("", one.duty):
            with scope(SIGN_IN):
                user_id = User.objects.values_list("pk", flat=True).filter(email=one.email).first()
            if user_id is None:
                continue
            return Actor(roles=held, user_id=user_id, agency_id=agency.pk, name=one.name)
    return None
