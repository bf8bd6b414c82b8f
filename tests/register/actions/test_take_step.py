import pytest

from register.actions.propose_step import from_json, refuse_proposal, to_json
from register.actions.take_step import accept_proposal, take_step
from register.models import Attachment, Proposal, SlaPolicy
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ArchiveReason, Visibility
from register.rules.step_data import StepData
from register.rules.steps import Step
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, DESK_2, MONDAY, Life, admin_of, liaison_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ABUSE = {"reason_code": ArchiveReason.ABUSE, "text": "Hinaan."}


def test_refused_leaves_no_trace(agency):
    life = Life()
    before, events = life.report.__dict__, len(life.events())

    with pytest.raises(StepNotAllowed) as refused:
        life.desk(Step.LOCK, agency_id=agency.pk, text="Kunci.")

    assert refused.value.refusal is Refusal.NOT_IN_THIS_STATE
    after = life.report.__dict__
    assert {k: v for k, v in after.items() if k != "_state"} == {
        k: v for k, v in before.items() if k != "_state"
    }
    assert len(life.events()) == events


def test_a_report_that_is_not_visible_here_cannot_be_moved(agency, other_agency):
    life = Life()
    life.route(agency)

    with scope(of_agency(other_agency)), pytest.raises(StepNotAllowed) as refused:
        take_step(
            report_id=life.id,
            step=Step.RESPOND_INITIAL_AGENCY,
            by=admin_of(agency),  # even for somebody who claims to be of the right agency
            at=MONDAY,
            data=StepData(text="Halo."),
        )
    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT


def test_somebody_was_faster():
    life = Life()
    seen = life.report.version
    life.desk(Step.REQUEST_INFO, text="Di mana?")

    with scope(NATIONAL), pytest.raises(StepNotAllowed) as refused:
        take_step(
            report_id=life.id,
            step=Step.ARCHIVE,
            by=DESK,
            at=MONDAY,
            data=StepData(**ABUSE),
            version=seen,
        )
    assert refused.value.refusal is Refusal.CHANGED_MEANWHILE


def test_four_eyes_archive():
    life = Life()
    asked = life.desk(Step.ARCHIVE, **ABUSE)
    assert life.report.state == "NATIONAL_REVIEW"
    assert asked.proposal is not None

    with scope(NATIONAL):
        with pytest.raises(StepNotAllowed) as refused:
            accept_proposal(proposal_id=asked.proposal.pk, by=DESK, at=MONDAY)
        assert refused.value.refusal is Refusal.SAME_OFFICER
        taken = accept_proposal(proposal_id=asked.proposal.pk, by=DESK_2, at=MONDAY)
    assert life.report.state == "ARCHIVED"
    assert taken.event.data["approved_by"] == DESK_2.user_id
    assert life.report.archived_by_id == DESK.user_id


def test_a_proposal_is_refused_with_a_reason():
    life = Life()
    asked = life.desk(Step.ARCHIVE, **ABUSE)

    with scope(NATIONAL):
        with pytest.raises(StepNotAllowed) as refused:
            refuse_proposal(proposal_id=asked.proposal.pk, by=DESK_2, at=MONDAY, text=" ")
        assert refused.value.refusal is Refusal.NEEDS_TEXT
        refuse_proposal(proposal_id=asked.proposal.pk, by=DESK_2, at=MONDAY, text="Bukan hinaan.")
        with pytest.raises(StepNotAllowed) as refused:
            accept_proposal(proposal_id=asked.proposal.pk, by=DESK_2, at=MONDAY)
        assert refused.value.refusal is Refusal.CHANGED_MEANWHILE
        with pytest.raises(StepNotAllowed) as refused:
            accept_proposal(proposal_id=0, by=DESK_2, at=MONDAY)
        assert refused.value.refusal is Refusal.NOT_YOUR_REPORT
    assert life.report.state == "NATIONAL_REVIEW"
    assert [e.step for e in life.events()] == ["SUBMIT", "PROPOSED", "REFUSED"]


def test_a_newer_proposal_and_a_step_end_an_open_one(agency):
    life = Life()
    life.desk(Step.ARCHIVE, **ABUSE)
    life.desk(Step.ARCHIVE, **ABUSE)
    life.route(agency)

    with scope(EVERYTHING):
        assert [p.accepted for p in Proposal.objects.filter(report_id=life.id)] == [False, False]


@pytest.mark.parametrize(("approval", "approver"), [("ADM", "ADM"), ("LEAD", "LEAD")])
def test_an_answer_waits_where_the_agency_wants_that(agency, approval, approver):
    unit = make_unit(agency)
    with scope(EVERYTHING):
        SlaPolicy.objects.create(
            agency_id=agency.pk, valid_from=MONDAY, values={"answer_approval": approval}
        )
    life = Life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)

    asked = life.officer(
        agency, liaison_of(agency, unit), Step.ANSWER, text="Sudah.", substantive=True
    )
    assert life.report.state == "LIAISON_REVIEW"
    boss = admin_of(agency, user_id=300, role=Role(approver))
    with scope(of_agency(agency)):
        accept_proposal(proposal_id=asked.proposal.pk, by=boss, at=life.at)
    assert life.report.state == "ANSWERED"


def test_evidence_is_attached_only_where_it_belongs(agency):
    life, other = Life(), Life()
    life.route(agency)
    with scope(EVERYTHING):
        values = {
            "name": "foto.jpg",
            "kind": "jpg",
            "size": 10,
            "sha256": "0" * 64,
            "by_reporter": False,
            "audience": "OFFICIALS",
            "added_at": MONDAY,
            "agency_id": agency.pk,
        }
        mine = Attachment.objects.create(report_id=life.id, path="a", **values)
        foreign = Attachment.objects.create(report_id=other.id, path="b", **values)

    taken = life.officer(
        agency,
        admin_of(agency),
        Step.ANSWER_AGENCY,
        text="Sudah.",
        substantive=True,
        field_work=True,
        evidence_ids=(mine.pk, foreign.pk),
    )

    with scope(EVERYTHING):
        mine.refresh_from_db()
        foreign.refresh_from_db()
    assert (mine.event_seq, mine.audience) == (taken.event.seq, "PUBLIC")
    assert foreign.event_seq is None


def test_inputs_survive_json():
    data = StepData(
        text="x",
        reason_code=ArchiveReason.COURT,
        visibility=Visibility.CONFIDENTIAL,
        new_date=MONDAY.date(),
        joint_agency_ids=(1, 2),
    )

    assert from_json({**to_json(data), "unknown": 1}) == data


@pytest.mark.parametrize("unit_id", [None, 987654])
def test_a_unit_that_does_not_exist_is_refused(agency, unit_id):
    life = Life()
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit_id)
    expected = Refusal.NEEDS_UNIT if unit_id is None else Refusal.UNIT_NOT_READY
    assert refused.value.refusal is expected


def test_the_national_desk_assigns_no_unit_of_an_agency(agency):
    life, unit = Life(), make_unit(agency)
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        life.desk(Step.ASSIGN_UNIT, unit_id=unit.pk)

    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert [event.step for event in life.events()] == ["SUBMIT", "VERIFY_AND_ROUTE"]


def test_a_supporting_unit_without_a_liaison_officer_is_refused(agency):
    lead, empty = make_unit(agency), make_unit(agency, staffed=False)
    life = Life()
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        life.officer(
            agency,
            admin_of(agency),
            Step.ASSIGN_UNIT,
            unit_id=lead.pk,
            supporting_unit_ids=(empty.pk,),
        )
    assert refused.value.refusal is Refusal.UNIT_NOT_READY


def test_an_agency_that_does_not_exist_is_refused():
    life = Life()

    class Nowhere:
        pk = 987654

    with pytest.raises(StepNotAllowed) as refused:
        life.route(Nowhere)
    assert refused.value.refusal is Refusal.NEEDS_AGENCY


def test_the_statements_of_a_step_are_few_and_known(agency, statements):
    life = Life()
    with statements() as captured:
        life.route(agency)

    assert len(captured.texts()) <= 16


def test_a_hop_cannot_be_kept_inside(agency):
    life = Life()
    life.route(agency, internal=True)

    assert life.events()[-1].audience == "PUBLIC"
    assert life.events()[-1].text != ""
