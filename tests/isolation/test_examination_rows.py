"""Whom PostgreSQL shows an examination file, inside the agency whose schema it is in."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from casework.models import ExaminationFile, ExaminationHanding
from casework.queries.hands import with_hands
from casework.rules.examination import Hand
from tenants.scope import PORTAL, ScopeError, of_agency, scope
from tests.factories.examinations import bring_file, hands_in

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
EACH = {hand: frozenset({hand}) for hand in Hand}


@pytest.fixture
def hands(agency):
    return hands_in(agency)


def seen(agency, hands):
    with scope(of_agency(agency)), with_hands(hands):
        return ExaminationFile.objects.count(), ExaminationHanding.objects.count()


@pytest.mark.parametrize(
    ("stage", "shown"),
    [
        ("DRAFT", {Hand.EXAMINERS: (1, 0)}),
        ("SUBMITTED", {Hand.EXAMINERS: (1, 1), Hand.COORDINATION: (1, 1)}),
        ("FORWARDED", dict.fromkeys(Hand, (1, 2))),
        ("SIGNED", dict.fromkeys(Hand, (1, 3))),
    ],
)
def test_a_hand_sees_what_has_reached_it(agency, hands, stage, shown):
    bring_file(agency, hands, stage)

    assert {hand: seen(agency, EACH[hand]) for hand in Hand} == {
        hand: shown.get(hand, (0, 0)) for hand in Hand
    }


def test_without_hands_there_is_nothing(agency, hands):
    bring_file(agency, hands, "SIGNED")

    with scope(of_agency(agency)):
        assert ExaminationFile.objects.count() == 0
        assert ExaminationHanding.objects.count() == 0
    assert seen(agency, frozenset()) == (0, 0)


def test_what_was_opened_does_not_stay_open(agency, hands):
    bring_file(agency, hands, "DRAFT")

    with scope(of_agency(agency)):
        with with_hands(EACH[Hand.EXAMINERS]):
            assert ExaminationFile.objects.count() == 1
        assert ExaminationFile.objects.count() == 0
        with transaction.atomic(), with_hands(EACH[Hand.EXAMINERS]):
            assert ExaminationFile.objects.count() == 1
            transaction.set_rollback(True)
        assert ExaminationFile.objects.count() == 0


def test_another_agencys_hands_see_nothing(agency, other_agency, hands):
    bring_file(agency, hands, "SIGNED")

    assert seen(other_agency, frozenset(Hand)) == (0, 0)


@pytest.mark.parametrize(
    ("stage", "hand", "changed"),
    [
        ("DRAFT", Hand.EXAMINERS, 1),
        ("SUBMITTED", Hand.EXAMINERS, 0),
        ("SUBMITTED", Hand.COORDINATION, 1),
        ("FORWARDED", Hand.COORDINATION, 0),
        ("FORWARDED", Hand.PATRON, 1),
        *(("SIGNED", hand, 0) for hand in Hand),
    ],
)
def test_only_whoever_holds_it_changes_it_and_nobody_once_it_is_signed(
    agency, hands, stage, hand, changed
):
    bring_file(agency, hands, stage)

    with scope(of_agency(agency)), with_hands(EACH[hand]):
        assert ExaminationFile.objects.update(subject="Lain") == changed


@pytest.mark.parametrize("model", [ExaminationFile, ExaminationHanding])
def test_nothing_is_deleted(agency, hands, model):
    bring_file(agency, hands, "SIGNED")

    with scope(of_agency(agency)), with_hands(frozenset(Hand)):
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.all()._raw_delete("default")
        assert model.objects.exists()


def test_no_handing_is_changed(agency, hands):
    bring_file(agency, hands, "SUBMITTED")

    with scope(of_agency(agency)), with_hands(frozenset(Hand)):
        with pytest.raises(DatabaseError), transaction.atomic():
            ExaminationHanding.objects.update(note="x")
        assert ExaminationHanding.objects.get().note == ""


@pytest.mark.parametrize(("hand", "stage"), [(Hand.PATRON, "DRAFT"), (Hand.EXAMINERS, "SUBMITTED")])
def test_only_the_examiners_open_one_and_only_as_a_draft(agency, hands, hand, stage):
    at = timezone.now()  # noqa: TID251
    row = ExaminationFile(
        report_id=1, number="X", subject="x", stage=stage, reach=2, opened_at=at, changed_at=at
    )

    with scope(of_agency(agency)), with_hands(EACH[hand]):
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save()
        assert not ExaminationFile.objects.exists()


def test_only_an_agency_has_hands():
    with pytest.raises(ScopeError), with_hands(frozenset(Hand)):
        pass
    with pytest.raises(ScopeError), scope(PORTAL), with_hands(frozenset(Hand)):
        pass
    with pytest.raises(ValueError, match="Only an agency"):
        PORTAL.in_hands(["EXAMINERS"])


def test_a_hand_is_a_word(agency):
    with pytest.raises(ValueError, match="capital letters"):
        of_agency(agency).in_hands(["EXAMINERS'; RESET ROLE; --"])
