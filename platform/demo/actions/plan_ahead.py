"""Let some agencies of the demo confirm what is to be confirmed, and work on their action plan."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.files.base import ContentFile

from demo.actions.report_periodically import somebody
from demo.content.action_plan import (
    ACTIVITIES,
    AGENCIES,
    IMPROVEMENTS,
    ITEMS,
    MATERIALS,
    DemoActivity,
    DemoItem,
)
from demo.telling.one_page import one_page
from onboarding.action_plan.actions.change_plan import change_plan
from onboarding.action_plan.actions.confirm import confirm
from onboarding.action_plan.actions.keep_activity import (
    ActivityFacts,
    add_task,
    record_activity,
)
from onboarding.action_plan.actions.keep_evidence import add_evidence
from onboarding.action_plan.actions.keep_improvement import ImprovementFacts, record_improvement
from onboarding.action_plan.actions.keep_material import MaterialFacts, add_material
from onboarding.action_plan.models import Confirmation, Confirmed
from onboarding.action_plan.rules.attendance import read_attendance
from onboarding.action_plan.rules.plan import PlanFacts
from register.queries.settled import latest_settled
from register.rules.actors import Actor, Role
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope
from tenants.signin.roles import with_duties
from tenants.signin.staff import Staff


def plan_ahead(*, at: datetime) -> int:
    """Confirm and plan by the real actions; return in how many agencies. Runs once each."""
    with scope(SYSTEM):
        there = list(Agency.objects.filter(slug__in=AGENCIES).order_by("slug"))
    return sum(_plan(agency, at=at) for agency in there)


def _plan(agency: Agency, *, at: datetime) -> bool:
    admin = somebody(agency, Role.KOMINFO)
    if admin is None:
        return False
    by = at_work(admin, agency)
    with scope(of_agency(agency)):
        if Confirmation.objects.exists():
            return False
        prefix = agency.slug.replace("-", "").upper()
        for what in Confirmed:
            confirm(what, note=prefix if what is Confirmed.CHANNELS else "", by=by, at=at)
        for item in ITEMS:
            _work_on(item, by=by, at=at)
        for told in ACTIVITIES:
            _hold(told, by=by, at=at)
        _improve(agency, reader=admin, by=by, at=at)
        for title, audience, language, name, text in MATERIALS:
            facts = MaterialFacts(title, audience, language)
            add_material(facts, ContentFile(one_page([text]), name=name), by=by, at=at)
    return True


def _hold(told: DemoActivity, *, by: Staff, at: datetime) -> None:
    day = (at - timedelta(days=told.days_ago)).date()
    facts = ActivityFacts(told.kind, told.title, day, told.place, told.minutes)
    row = record_activity(facts, people=read_attendance(told.people), by=by, at=at)
    for task, owner, due_in in told.tasks:
        due_on = (at + timedelta(days=due_in)).date()
        add_task(row.pk, task=task, owner=owner, due_on=due_on, by=by)


def _improve(agency: Agency, *, reader: Actor, by: Staff, at: datetime) -> None:
    """Name two of the reports that were settled behind each, as far as there are any."""
    numbers = [
        row.number for row in latest_settled(most=2 * len(IMPROVEMENTS), agency_id=agency.pk)
    ]
    for place, told in enumerate(IMPROVEMENTS):
        behind = numbers[2 * place : 2 * place + 2]
        since = (at - timedelta(days=told.days_ago)).date()
        facts = ImprovementFacts(told.title, told.done, told.reason, since, told.is_public)
        if behind:
            record_improvement(facts, numbers=behind, reader=reader, by=by, at=at)


def _work_on(item: DemoItem, *, by: Staff, at: datetime) -> None:
    if item.file:
        upload = ContentFile(one_page([item.text]), name=item.file)
        add_evidence(item.code, upload, by=by, at=at)
    due_on = (at + timedelta(days=item.due_in)).date()
    facts = PlanFacts(item.state, item.owner, due_on, item.note)
    change_plan(item.code, facts, version=0, by=by, at=at)


def at_work(actor: Actor, agency: Agency) -> Staff:
    """Return somebody of the demo as the gate lets them in."""
    held = frozenset(role.value for role in actor.roles)
    return Staff(actor.user_id or 0, actor.name, agency, with_duties(held), actor.unit_ids, held)
