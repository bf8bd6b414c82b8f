"""An agency that prepares itself, and what it needs before it may go live."""

from datetime import timedelta
from uuid import uuid4

from casework.actions.record_sop import record_sop
from onboarding.action_plan.actions.confirm import confirm
from onboarding.action_plan.actions.try_out import begin_trial, end_trial
from onboarding.action_plan.models import Confirmed
from register.actions.take_step import take_step
from register.rules.step_data import StepData
from register.rules.steps import Step
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.models import Agency
from tenants.queries.hosts import forget_hosts
from tenants.scope import scope
from tenants.teams.models import LiaisonOfficer
from tests.factories.consoles import Officer
from tests.factories.everything import EVERYTHING
from tests.factories.lives import liaison_of, make_unit

DUTIES = ("PATRON", "ACCOUNTABLE_OFFICER", "COORDINATION_TEAM", "EXAMINATION_TEAM")


def back_to_preparing(agency):
    """Put an agency of the tests back into preparation, for this test."""
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(state="PREPARING")
    forget_hosts()
    return agency


def decreed(*, at, duties=DUTIES):
    """Record a decree in force; the agency's scope is open."""
    people = [NamedPerson(f"Pejabat {duty}", "Kepala", duty) for duty in duties]
    return record_decree(
        number="100/2026",
        signed_on=at.date(),
        title="Tim pengelola",
        signer="Bupati",
        valid_from=at.date() - timedelta(days=30),
        people=people,
    )


def staffed_unit(agency):
    """Make a unit with its officer and somebody to stand in; return unit and officer."""
    unit = make_unit(agency)
    officer = liaison_of(agency, unit)
    return unit, officer


def confirm_all(by, *, at):
    """Say all that must be said by a person; the agency's scope is open."""
    for what in Confirmed:
        confirm(what, note="BANJARNEGARA" if what is Confirmed.CHANNELS else "", by=by, at=at)


def make_ready(agency, *, at):
    """Do all that the gate asks, and return the admin (Kominfo) who did it."""
    back_to_preparing(agency)
    keeper = Officer(agency, "KOM", name="Imam")
    Officer(agency, "ORG")
    Officer(agency, "INS")
    unit, liaison = staffed_unit(agency)
    with keeper.scope:
        decreed(at=at)
        LiaisonOfficer.objects.create(unit=unit, user_id=202, is_substitute=True)
        record_sop(number="SOP/1", title="Pengaduan", steps=[], valid_from=at.date())
        confirm_all(keeper.at_work, at=at)
        run_trial(keeper, unit, liaison, at=at)
    return keeper


def run_trial(keeper, unit, liaison, *, at):
    """Let a trial go from its filing to its end; the agency's scope is open."""
    report = begin_trial(key=uuid4(), by=keeper.at_work, actor=keeper.actor, at=at)
    for step, by, data in (
        (Step.ASSIGN_UNIT, keeper.actor, {"unit_id": unit.pk}),
        (Step.RESPOND_INITIAL, liaison, {"text": "Kami cek."}),
        (Step.ANSWER, liaison, {"text": "Sudah menyala.", "substantive": True}),
    ):
        take_step(report_id=report.pk, step=step, by=by, at=at, data=StepData(**data))
    end_trial(by=keeper.at_work, actor=keeper.actor, at=at)
    return report
