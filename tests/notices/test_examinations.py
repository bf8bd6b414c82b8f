"""Who is written to when an examination file is handed on: the next hand, without a word of it."""

from datetime import timedelta

import pytest
from django.core import mail

from notices.letters.names import Topic
from notices.models import Notice, OfficerChoice
from tenants.scope import SYSTEM, scope
from tenants.teams.models import Absence
from tests.factories.consoles import today
from tests.factories.everything import everything_in
from tests.factories.examinations import CONTENT, bring_file, hand, hands_in, supervisory_life
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def hands(agency):
    return hands_in(agency)


def told():
    with scope(SYSTEM):
        rows = Notice.objects.filter(letter="EXAMINATION").order_by("pk")
        return [row.user_id for row in rows]


def test_the_next_hand_is_told_and_nobody_else(agency, hands):
    life = bring_file(agency, hands, "FORWARDED")

    life.later(minutes=5).work()

    assert told() == [hands.coordinator.user_id, hands.patron.user_id]


def test_whoever_stands_in_for_the_patron_is_told_beside_them(agency, hands):
    with scope(everything_in(agency)):
        Absence.objects.create(
            user_id=hands.patron.user_id,
            substitute_id=hands.inspector.user_id,
            reason="TRAVEL",
            first_day=today() - timedelta(days=1),
            last_day=today() + timedelta(days=3),
            recorded_at=MONDAY,
        )
    life = bring_file(agency, hands, "FORWARDED")

    life.later(minutes=5).work()

    assert set(told()[1:]) == {hands.patron.user_id, hands.inspector.user_id}


def test_given_back_to_the_examiners_all_of_them_are_told(agency, hands):
    life = bring_file(agency, hands, "SUBMITTED")
    life.later(minutes=5).work()

    hand(agency, life, hands.coordinator, "RETURN_TO_EXAMINERS", note="Bukti kurang.")
    life.later(minutes=5).work()

    examiners = {hands.examiner.user_id, hands.inspector.user_id}
    assert set(told()[1:]) == examiners
    assert len(told()) == 3


def test_a_signed_one_is_told_to_nobody(agency, hands):
    life = bring_file(agency, hands, "SIGNED")

    life.later(minutes=5).work()

    assert len(told()) == 2


def test_who_is_named_hears_nothing(agency, hands):
    named = (hands.coordinator.user_id,)
    life = bring_file(
        agency, hands, "SUBMITTED", life=supervisory_life(agency, reported_user_ids=named)
    )

    life.later(minutes=5).work()

    assert told() == []


def test_who_has_turned_it_off_hears_nothing(agency, hands):
    with scope(SYSTEM):
        OfficerChoice.objects.create(
            user_id=hands.coordinator.user_id, off=[Topic.DECISION.value], changed_at=MONDAY
        )
    life = bring_file(agency, hands, "SUBMITTED")

    life.later(minutes=5).work()

    assert told() == []


def test_the_letter_says_nothing_of_the_file(agency, hands):
    life = bring_file(agency, hands, "SUBMITTED")
    life.later(minutes=5).work()

    letters = [one for one in mail.outbox if "Berkas pemeriksaan menunggu Anda" in one.subject]

    assert len(letters) == 1
    body = letters[0].body + letters[0].alternatives[0][0]
    assert "/konsol/pemeriksaan/" in body
    secrets = (life.report.number, life.report.title, CONTENT.subject, "Puji", "Siti")
    assert [word for word in secrets if word in body] == []
