"""Let one agency of the demo prepare itself: a decree and a team, a plan, a trial under way."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from demo.actions.open_accounts import Accounts
from demo.actions.plan_ahead import at_work
from demo.content.people import preparing_staff
from demo.content.preparing import NUMBER, PLAN, PREPARING, SIGNER, TEAM, TITLE, UNITS
from onboarding.action_plan.actions.change_plan import change_plan
from onboarding.action_plan.actions.confirm import confirm
from onboarding.action_plan.actions.try_out import begin_trial
from onboarding.action_plan.models import Confirmed
from onboarding.action_plan.rules.plan import PlanFacts, PlanState
from register.actions.take_step import take_step
from register.rules.actors import Actor, Role
from register.rules.step_data import StepData
from register.rules.steps import Step
from tenants.actions.add_unit import add_unit
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope
from tenants.teams.models import Decree
from tenants.teams.models.decree_member import Duty


def prepare_one(*, at: datetime, slug: str = PREPARING) -> int:
    """Do all of it by the real actions; return in how many agencies. Runs once."""
    with scope(SYSTEM):
        agency = Agency.objects.filter(slug=slug).first()
    if agency is None:
        return 0
    with scope(of_agency(agency)):
        if Decree.objects.exists():
            return 0
    accounts = Accounts(at=at)
    accounts.open(preparing_staff(), agency=agency, staff=True)
    by_name = {one.name: accounts.ids[one.email] for one in preparing_staff()}
    admin = Actor(
        roles=frozenset({Role.KOMINFO}),
        user_id=by_name[TEAM[3].name],
        agency_id=agency.pk,
        name=TEAM[3].name,
    )
    with scope(of_agency(agency)):
        units = _staff(by_name, at=at)
        _plan(agency, admin, unit_id=units[0], at=at)
    return 1


def _staff(user_ids: dict[str, int], *, at: datetime) -> list[int]:
    """Record the decree, and the units with their officers; return the units."""
    day = at.date() - timedelta(days=60)
    people = [
        NamedPerson(one.name, one.position, one.duty, user_id=user_ids.get(one.name))
        for one in TEAM
    ]
    made = []
    for told in UNITS:
        unit = add_unit(name=told.name, kind=told.kind, code=told.code)
        made.append(unit.pk)
        for one in told.liaisons:
            user_id, second = user_ids[one.name], one.is_substitute
            appoint_liaison(user_id=user_id, unit_id=unit.pk, is_substitute=second)
            people.append(
                NamedPerson(
                    one.name,
                    one.position,
                    Duty.LIAISON_OFFICER.value,
                    user_id=user_id,
                    unit_id=unit.pk,
                    is_substitute=second,
                )
            )
    record_decree(
        number=NUMBER, signed_on=day, title=TITLE, signer=SIGNER, valid_from=day, people=people
    )
    return made


def _plan(agency: Agency, admin: Actor, *, unit_id: int, at: datetime) -> None:
    by = at_work(admin, agency)
    confirm(Confirmed.DEADLINES, by=by, at=at)
    for code, owner, due_in in PLAN:
        facts = PlanFacts(PlanState.WORKING, owner, (at + timedelta(days=due_in)).date())
        change_plan(code, facts, version=0, by=by, at=at)
    trial = begin_trial(key=uuid4(), by=by, actor=admin, at=at)
    chosen = StepData(unit_id=unit_id)
    take_step(report_id=trial.pk, step=Step.ASSIGN_UNIT, by=admin, at=at, data=chosen)
