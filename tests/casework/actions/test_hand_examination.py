from dataclasses import replace

import pytest

from casework.actions.hand_examination import NobodyThere
from casework.queries.examination_files import NoSuchFile
from casework.rules.examination import Hand
from register.models import Job
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.examinations import (
    CONTENT,
    bring_file,
    file_row,
    hand,
    handings,
    hands_in,
    supervisory_life,
    without,
    write,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def hands(agency):
    return hands_in(agency)


def called_for():
    with scope(EVERYTHING):
        jobs = Job.objects.filter(kind="examination").order_by("pk")
        return [job.payload["hand"] for job in jobs]


def test_it_goes_from_the_examiners_to_the_patron_who_signs(agency, hands):
    life = bring_file(agency, hands, "SIGNED")

    row = file_row(agency, life)
    assert (row.stage, row.reach, row.version) == ("SIGNED", 2, 4)
    assert row.signed_at is not None
    told = [(one.handing, one.from_stage, one.to_stage, one.by_name) for one in handings(agency)]
    assert told == [
        ("SUBMIT", "DRAFT", "SUBMITTED", "Puji Wulandari"),
        ("FORWARD", "SUBMITTED", "FORWARDED", "Eko Santosa"),
        ("SIGN", "FORWARDED", "SIGNED", "Danang Hartono"),
    ]
    assert {one.content_hash for one in handings(agency)} == {row.content_hash}
    assert handings(agency)[0].content == CONTENT.as_values()
    assert str(handings(agency)[0]) == f"{row.pk} SUBMIT"
    assert called_for() == ["COORDINATION", "PATRON"]


def test_each_hand_gives_it_back_with_a_reason(agency, hands):
    life = bring_file(agency, hands, "FORWARDED")

    hand(agency, life, hands.patron, "RETURN_TO_COORDINATION", note="Bukti kurang.")
    assert (file_row(agency, life).stage, file_row(agency, life).reach) == ("SUBMITTED", 2)
    hand(agency, life, hands.coordinator, "RETURN_TO_EXAMINERS", note="Lengkapi bukti.")

    assert (file_row(agency, life).stage, file_row(agency, life).reach) == ("DRAFT", 2)
    assert [one.note for one in handings(agency)[-2:]] == ["Bukti kurang.", "Lengkapi bukti."]
    assert called_for() == ["COORDINATION", "PATRON", "COORDINATION", "EXAMINERS"]
    changed = replace(CONTENT, evidence=("Rekaman suara",))
    write(agency, life, hands.examiner, content=changed, version=5)
    hand(agency, life, hands.examiner, "SUBMIT")
    assert len({one.content_hash for one in handings(agency)}) == 2


def test_a_reason_is_needed_to_give_it_back(agency, hands):
    life = bring_file(agency, hands, "SUBMITTED")

    with pytest.raises(StepNotAllowed) as refused:
        hand(agency, life, hands.coordinator, "RETURN_TO_EXAMINERS")

    assert (refused.value.refusal, refused.value.field) == (Refusal.NEEDS_TEXT, "note")
    assert (file_row(agency, life).stage, len(handings(agency))) == ("SUBMITTED", 1)


@pytest.mark.parametrize("name", ["facts", "evidence", "analysis", "conclusion", "recommendation"])
def test_an_incomplete_file_stays(agency, hands, name):
    life = supervisory_life(agency)
    write(agency, life, hands.examiner, content=without(name))

    with pytest.raises(StepNotAllowed) as refused:
        hand(agency, life, hands.examiner, "SUBMIT")

    assert (refused.value.refusal, refused.value.field) == (Refusal.NEEDS_TEXT, name)
    assert (file_row(agency, life).stage, handings(agency), called_for()) == ("DRAFT", [], [])


@pytest.mark.parametrize(
    ("stage", "who", "handing"),
    [
        ("DRAFT", "coordinator", "FORWARD"),
        ("DRAFT", "patron", "SIGN"),
        ("SUBMITTED", "patron", "SIGN"),
    ],
)
def test_a_hand_that_it_has_not_reached_finds_none(agency, hands, stage, who, handing):
    life = bring_file(agency, hands, stage)
    before = len(handings(agency))

    with pytest.raises(NoSuchFile):
        hand(agency, life, getattr(hands, who), handing)

    assert (file_row(agency, life).stage, len(handings(agency))) == (stage, before)


def test_somebody_of_the_agency_who_is_none_of_the_hands_finds_none(agency, hands):
    life = bring_file(agency, hands, "FORWARDED")
    outsider = replace(hands.examiner, roles=frozenset({Role.ORGANISATION}), user_id=4711)

    with pytest.raises(NoSuchFile):
        hand(agency, life, outsider, "SIGN")

    assert file_row(agency, life).stage == "FORWARDED"


def test_the_examiners_do_not_sign(agency, hands):
    life = bring_file(agency, hands, "FORWARDED")

    with pytest.raises(StepNotAllowed) as refused:
        hand(agency, life, hands.examiner, "SIGN")

    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert file_row(agency, life).stage == "FORWARDED"


def test_nobody_who_is_named_hands_it_on(agency, hands):
    life = supervisory_life(agency, reported_user_ids=(hands.coordinator.user_id,))
    bring_file(agency, hands, "SUBMITTED", life=life)

    with pytest.raises(NoSuchFile):
        hand(agency, life, hands.coordinator, "FORWARD")

    assert file_row(agency, life).stage == "SUBMITTED"


def test_one_person_is_not_two_hands(agency, hands):
    life = supervisory_life(agency)
    both = replace(hands.coordinator, roles=frozenset({Role.EXAMINER}))
    write(agency, life, both)
    hand(agency, life, both, "SUBMIT")

    with pytest.raises(StepNotAllowed) as refused:
        hand(agency, life, both, "FORWARD")

    assert refused.value.refusal is Refusal.SAME_OFFICER
    hand(agency, life, both, "RETURN_TO_EXAMINERS", note="Saya sendiri yang menyusunnya.")
    assert file_row(agency, life).stage == "DRAFT"


def test_who_was_slower_is_told(agency, hands):
    life = bring_file(agency, hands, "SUBMITTED")

    with pytest.raises(StepNotAllowed) as refused:
        hand(agency, life, hands.coordinator, "FORWARD", version=1)

    assert refused.value.refusal is Refusal.CHANGED_MEANWHILE
    assert (file_row(agency, life).stage, len(handings(agency))) == ("SUBMITTED", 1)


def test_without_a_coordination_team_it_stays(agency):
    hands = hands_in(agency, duty="LIAISON_OFFICER")
    life = supervisory_life(agency)
    write(agency, life, hands.examiner)

    with pytest.raises(NobodyThere) as refused:
        hand(agency, life, hands.examiner, "SUBMIT")

    assert refused.value.hand is Hand.COORDINATION
    assert (file_row(agency, life).stage, handings(agency)) == ("DRAFT", [])


def test_the_rows_of_another_agency_are_its_own(agency, other_agency, hands):
    life = bring_file(agency, hands, "FORWARDED")
    leader = replace(hands.patron, agency_id=other_agency.pk)

    with pytest.raises(NoSuchFile), scope(of_agency(other_agency)):
        hand(other_agency, life, leader, "SIGN", version=3)

    assert file_row(agency, life).stage == "FORWARDED"
