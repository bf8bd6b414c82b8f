"""Escalation E1 to E3 and its clearing: the report stays with the agency, others watch."""

import pytest

from register.actions.take_step import accept_proposal
from register.models import Report
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.lives import DESK, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def breached(agency):
    life = Life()
    life.route(agency)
    life.go_to(life.timers["T2"].due_at).later(seconds=1).sweep()
    return life


def seen_by(agency, life):
    with scope(of_agency(agency)):
        return Report.objects.filter(pk=life.id).exists()


def test_e1_to_e3_and_cleared_by_the_answer(agency, province):
    life = breached(agency)
    assert life.report.escalation == 1
    life.go_to(life.timers["RISE_E2"].due_at).later(seconds=1).sweep()
    assert life.report.escalation == 2
    assert life.report.agency_id == agency.pk
    life.go_to(life.timers["RISE_E3"].due_at).later(seconds=1).sweep()
    assert life.report.escalation == 3

    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)

    report = life.report
    assert (report.escalation, report.escalation_highest) == (0, 3)
    assert life.timers["RISE_E3"].status == "STOPPED"
    levels = [e.data["level"] for e in life.events() if e.step == "ESCALATED"]
    assert levels == [1, 2, 3]


def test_the_province_sees_it_from_e1_and_nudges(agency, province):
    life = Life()
    life.route(agency)
    assert not seen_by(province, life)
    life.go_to(life.timers["T2"].due_at).later(seconds=1).sweep()
    assert seen_by(province, life)

    coordinator = admin_of(province, role=Role.PROVINCE)
    life.officer(province, coordinator, Step.NUDGE, text="Mohon segera ditindaklanjuti.")
    assert life.report.nudges == 1
    with pytest.raises(StepNotAllowed) as refused:
        life.officer(province, coordinator, Step.TAKE_OVER, text="Kami ambil alih.")
    assert refused.value.refusal is Refusal.NOT_ESCALATED


def test_the_province_takes_over_once_the_desk_agrees(agency, province):
    life = breached(agency)
    life.go_to(life.timers["RISE_E2"].due_at).later(seconds=1).sweep()
    coordinator = admin_of(province, role=Role.PROVINCE)
    asked = life.officer(province, coordinator, Step.TAKE_OVER, text="Kewenangan bersama.")
    assert life.report.agency_id == agency.pk
    with scope(NATIONAL):
        accept_proposal(proposal_id=asked.proposal.pk, by=DESK, at=life.at)

    assert life.report.agency_id == province.pk
    assert life.timers["T2"].status == "RUNNING"
    assert not seen_by(agency, life)
