"""Who is told that nobody signs in, and that it is once a silence."""

from datetime import timedelta

import pytest
from django.core import mail

from accounts.models import User
from notices.letters.names import Topic
from notices.models import Notice, OfficerChoice
from onboarding.connectivity.actions.call_for_alarms import call_for_alarms
from onboarding.connectivity.actions.raise_alarms import raise_alarms
from onboarding.connectivity.models import Alarm
from onboarding.connectivity.queries.silences import proposed_dormant
from register.models import Job
from register.tasks.drain import run_batch
from tenants.actions.change_agency_state import change_agency_state
from tenants.models import Agency
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def people(agency, province):
    """An admin, a liaison officer, a coordinator of the province and the desk; three days ago."""
    found = {
        role: staff(where, role, email=f"{role.lower()}@contoh.go.id")
        for role, where in (("KOM", agency), ("LIA", agency), ("PRV", province), ("NAT", None))
    }
    with scope(EVERYTHING):
        Agency.objects.exclude(pk=agency.pk).update(state="PREPARING")
    seen(found["KOM"], days=0)
    return found


def seen(user, *, days):
    with scope(EVERYTHING):
        User.objects.filter(pk=user.pk).update(last_login=START + timedelta(days=days))


START = now().replace(hour=3, minute=0, second=0, microsecond=0)


def after(days):
    with scope(SYSTEM):
        return raise_alarms(at=START + timedelta(days=days))


def told():
    with scope(EVERYTHING):
        rows = Notice.objects.order_by("pk").values_list("letter", "user_id", "agency_id", "data")
        return [(letter, user, desk, data["days"]) for letter, user, desk, data in rows]


def stages():
    with scope(EVERYTHING):
        return list(Alarm.objects.order_by("pk").values_list("days", "told"))


def test_it_works(people, agency, province):
    admin, above = people["KOM"].pk, people["PRV"].pk

    many = [after(days) for days in (2, 3, 4, 7, 8, 29, 30, 31, 365)]

    assert many == [0, 1, 0, 1, 0, 0, 1, 0, 0]
    assert stages() == [(3, True), (7, True), (30, True)]
    assert told() == [
        ("SILENT_HERE", admin, agency.pk, 3),
        ("SILENT_HERE", admin, agency.pk, 7),
        ("SILENT_BELOW", above, province.pk, 7),
        ("SILENT_HERE", admin, agency.pk, 30),
        ("SILENT_BELOW", above, province.pk, 30),
    ]


def test_twice_in_a_moment_is_once(people):
    assert (after(7), after(7)) == (1, 0)

    assert stages() == [(3, False), (7, True)]
    assert [days for *_rest, days in told()] == [7, 7]


def test_a_sign_in_ends_a_silence_and_the_next_has_its_own(people):
    after(3)
    seen(people["KOM"], days=4)

    assert [after(days) for days in (5, 6, 7, 8)] == [0, 0, 1, 0]
    assert stages() == [(3, True), (3, True)]


def test_where_nobody_ever_signed_in_the_days_begin_with_being_active(people, agency):
    with scope(EVERYTHING):
        User.objects.update(last_login=None)
        Agency.objects.filter(pk=agency.pk).update(state_since=START)

    assert [after(days) for days in (2, 3)] == [0, 1]


@pytest.mark.parametrize("state", ["PREPARING", "DORMANT", "SUSPENDED"])
def test_an_agency_that_is_not_active_is_not_spoken_of(people, agency, state):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(state=state)

    assert after(40) == 0
    assert (stages(), told()) == ([], [])


def test_without_coordinator_or_province_the_desk_is_told(people, agency, province):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(parent=None)

    after(7)

    assert told()[1] == ("SILENT_BELOW", people["NAT"].pk, None, 7)


def test_who_has_turned_it_off_hears_nothing(people):
    with scope(EVERYTHING):
        OfficerChoice.objects.create(
            user_id=people["KOM"].pk, off=[Topic.ESCALATION.value], changed_at=START
        )

    after(7)

    assert [user for _letter, user, *_rest in told()] == [people["PRV"].pk]


@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [
        ("id", "30 hari tidak ada yang masuk: {name}", "diusulkan agar statusnya"),
        ("en", "30 days without anybody signing in: {name}", "proposed to the national desk"),
    ],
)
def test_the_letter_says_how_long_and_names_nobody(people, agency, language, subject, words):
    with scope(EVERYTHING):
        User.objects.update(language=language)
    after(30)

    run_batch(at=START + timedelta(days=30))

    assert [letter.subject for letter in mail.outbox] == [subject.format(name=agency.name)] * 2
    # Letters of one moment leave in no promised order.
    below, own = sorted(mail.outbox, key=lambda letter: f"{agency.slug}.localhost" in letter.body)
    assert words in own.body.replace("\n", " ")
    assert words in below.body.replace("\n", " ")
    assert f"{agency.slug}.localhost" in own.body
    assert "/konsol/keterhubungan/" in below.body
    assert people["LIA"].full_name not in own.body + below.body


def test_the_proposal_stands_until_somebody_signs_in_or_the_desk_has_decided(people, agency):
    after(30)

    def proposed(seen):
        with scope(NATIONAL):
            return proposed_dormant(seen, among=[agency.pk])

    silent_since = {agency.pk: START}
    assert proposed(silent_since) == {agency.pk}
    assert proposed({agency.pk: START + timedelta(days=31)}) == frozenset()
    change_agency_state(agency_id=agency.pk, state="DORMANT", at=START + timedelta(days=31))
    assert proposed(silent_since) == frozenset()
    change_agency_state(agency_id=agency.pk, state="ACTIVE", at=START + timedelta(days=32))
    assert proposed(silent_since) == frozenset()


def test_it_is_called_for_once_an_hour():
    at = START + timedelta(minutes=1)
    call_for_alarms(at=at)
    call_for_alarms(at=at + timedelta(minutes=30))
    call_for_alarms(at=at + timedelta(minutes=60))

    with scope(EVERYTHING):
        assert Job.objects.filter(kind="dormancy").count() == 2
