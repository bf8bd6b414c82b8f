"""Let the demo's province with a team accept to supervise its regencies."""

from __future__ import annotations

from datetime import datetime

from demo.actions.plan_ahead import at_work
from demo.actions.report_periodically import somebody
from demo.content.action_plan import SUPERVISING
from onboarding.supervision.actions.answer_supervision import answer_supervision
from onboarding.supervision.queries.answers import answer_of, supervised_by
from register.rules.actors import Role
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope


def supervise_regions(*, at: datetime) -> int:
    """Answer by the real action; return on how many agencies. Runs once each."""
    with scope(SYSTEM):
        there = list(Agency.objects.filter(slug__in=SUPERVISING).order_by("slug"))
    return sum(_supervise(province, at=at) for province in there)


def _supervise(province: Agency, *, at: datetime) -> int:
    coordinator = somebody(province, Role.PROVINCE)
    if coordinator is None:
        return 0
    by = at_work(coordinator, province)
    with scope(of_agency(province)):
        waiting = [row for row in supervised_by(province.pk) if answer_of(row) is None]
        for agency in waiting:
            answer_supervision(agency.pk, is_accepted=True, by=by, at=at)
    return len(waiting)
