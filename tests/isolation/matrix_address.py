"""The address that a row of the matrix asks for, in its world."""

import re
from datetime import date
from uuid import UUID

from django.urls import reverse

from onboarding.action_plan.models import Confirmed
from onboarding.action_plan.rules.plan import PlanCode
from tests.factories.agencies import REGENCY
from tests.isolation.matrix import URLCONFS, routes

ROUTES = {(route.site, route.name): route for route in routes()}
_ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
# A step that the row's site offers on the report, and one that its reporter is offered.
STEPS = {"NATIONAL": "ombudsman-hands-back", "AGENCY": "answer-while-referred"}
REPORTERS_STEPS = {"PUBLIC": "persempit", "CONFIDENTIAL": "perluas"}


def address_of(world, row):
    """Return the address with what there is in the world; 1 and 4711 are of nothing there."""
    life, file_id = world.reports[row.report]
    given = {
        "number": life.report.number,
        "file_id": file_id,
        "row": STEPS.get(row.site),
        "step": "ANSWER_WHILE_REFERRED",
        "agency": REGENCY,
        "table": "bulan",
        "slug": REPORTERS_STEPS.get(row.report),
        "draft_id": "a" * 12,
        "ref": "a" * 12,
        "ending": "json",
        "secret": "a" * 43,
        "rest": "x",
        "token": world.token,
        "proposal_id": 1,
        "seen": 0,
        "view_id": 1,
        "key": UUID(int=1),
        "day": date(2027, 1, 1),
        "job_id": 4711,
        "token_id": 4711,
        "client_pk": 4711,
        "endpoint_id": 4711,
        "delivery_id": 4711,
        "export_id": 4711,
        "decree_id": 4711,
        "kind": "reports",
        "run_id": 4711,
        "body_id": 4711,
        "succession_id": 4711,
        "dataset": "laporan",
        "subject": "2020-01",
        "version_id": 4711,
        "code": "kesehatan",
        "region_code": "33.04",
        "group": "units",
        "officer_id": world.officer_id,
        "away_id": world.away_id,
        "agency_id": world.agencies[REGENCY].pk,
        "procedure_id": world.procedure_id,
        "version": 1,
        "ready_reply_id": world.ready_reply_id,
        "reply_id": 4711,
        "rule_id": 4711,
        "unit_id": world.unit.pk,
        "user_id": world.users["LIA"].pk,
        "absence_id": 4711,
        "report_id": world.periodic_id,
        "periodic_id": world.periodic_id,
        "file_format": "xlsx",
        "invitation_id": 4711,
        "invite_id": world.kept["invitation"],
        "holiday_id": world.kept["holiday"],
        "policy_id": world.kept["policy"],
        "unit_rule_id": world.kept["rule"],
        "webhook_id": world.kept["webhook"],
        "sent_id": world.kept["delivery"],
        "pk": world.key_id,
        "what": Confirmed.PRIVACY,
        "item": PlanCode.TEAM,
        "evidence_id": 4711,
        "activity_id": 4711,
        "task_id": 4711,
        "improvement_id": 4711,
        "material_id": 4711,
    }
    names = _ARGUMENT.findall(ROUTES[row.site, row.name].pattern)
    return reverse(row.name, urlconf=URLCONFS[row.site], kwargs={n: given[n] for n in names})
