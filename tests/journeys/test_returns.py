"""SOP row 2: what is not the agency's goes back; twice returned, the desk locks or joins."""

import pytest

from register.models import Routing
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def give_back(life, agency, **data):
    values = {"text": "Jalan nasional, bukan kewenangan kami.", "agency_unknown": True, **data}
    life.officer(agency, admin_of(agency), Step.RETURN_TO_NATIONAL, **values)


def test_returned_twice_then_locked(agency, province, other_agency):
    life = Life()
    life.route(agency)
    give_back(life, agency, agency_id=province.pk, agency_unknown=False)
    assert life.report.state == "RETURNED_NATIONAL"
    assert life.report.agency_id is None

    with pytest.raises(StepNotAllowed) as refused:
        life.route(agency)
    assert refused.value.refusal is Refusal.AGENCY_RETURNED_BEFORE

    life.later(days=1).route(province)
    give_back(life, province)
    assert life.report.return_count == 2
    with pytest.raises(StepNotAllowed) as refused:
        life.route(other_agency)
    assert refused.value.refusal is Refusal.MUST_LOCK_OR_JOIN

    life.desk(Step.LOCK, agency_id=agency.pk, text="Ruas ini kewenangan kabupaten.")
    assert life.report.agency_id == agency.pk
    with pytest.raises(StepNotAllowed) as refused:
        give_back(life, agency)
    assert refused.value.refusal is Refusal.LOCKED
    assert [e.step for e in life.events()].count("RETURN_TO_NATIONAL") == 2


def test_joint_handling_lets_the_other_agency_read_and_note(agency, province, other_agency):
    life = Life()
    life.route(agency)
    give_back(life, agency)
    life.route(province)
    give_back(life, province)

    life.desk(
        Step.JOIN, agency_id=agency.pk, joint_agency_ids=(other_agency.pk,), text="Tangani bersama."
    )
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami tinjau bersama.")
    joint = admin_of(other_agency)
    life.officer(other_agency, joint, Step.PROGRESS_NOTE, text="Data obat kami lengkapi.")

    assert life.report.joint_agency_ids == [other_agency.pk]
    with pytest.raises(StepNotAllowed) as refused:
        life.officer(other_agency, joint, Step.ANSWER, text="Selesai.", substantive=True)
    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT


def test_former_agency_keeps_a_stub_and_no_more(agency, province):
    life = Life()
    life.route(agency)
    give_back(life, agency)

    with scope(of_agency(agency)):
        stub = Routing.objects.get(report_id=life.id)
    assert (stub.number, stub.left_by) == (life.report.number, "RETURN_TO_NATIONAL")
    with pytest.raises(StepNotAllowed) as refused:
        life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Halo.")
    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT


def test_return_after_its_window_is_refused(agency):
    life = Life()
    life.route(agency)
    life.later(days=10).sweep()  # Thursday 12 March: T2 was due Monday 9 March

    with pytest.raises(StepNotAllowed) as refused:
        give_back(life, agency)
    assert refused.value.refusal is Refusal.RETURN_WINDOW_OVER
    assert life.report.state == "AGENCY_REVIEW"
