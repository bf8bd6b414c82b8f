"""Who is written to about a periodic report: whom its step concerns, without a word of it."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from casework.actions.decide_periodic import return_periodic, sign_periodic, submit_periodic
from notices.actions.plan_periodic import plan_periodic
from notices.letters.names import Topic
from notices.models import Notice, OfficerChoice
from register.models import Job
from register.tasks.drain import run_batch
from tenants.scope import SIGN_IN, SYSTEM, scope
from tenants.teams.models import Absence
from tests.factories.consoles import Officer, now, today
from tests.factories.everything import everything_in
from tests.factories.periodic import AT, NARRATIVE, begun

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
KIND = "periodic_letter"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Rina Astuti")


@pytest.fixture
def lead(agency):
    return Officer(agency, "LEAD", name="Budi Santoso")


def submit(officer, row=None):
    with officer.scope:
        row = row or begun(officer.agency)
        return submit_periodic(
            report_id=row.pk,
            revision=row.revision,
            narrative=NARRATIVE,
            by=officer.actor,
            at=AT,
        )


def give_back(officer, row):
    with officer.scope:
        return return_periodic(
            report_id=row.pk,
            revision=row.revision,
            reason="Angka kunjungan.",
            by=officer.actor,
            at=AT,
        )


def sign(officer, row):
    with officer.scope:
        return sign_periodic(report_id=row.pk, revision=row.revision, by=officer.actor, at=AT)


def work():
    """Let everything be done but the files, which are no part of this."""
    with scope(SYSTEM):
        Job.objects.filter(kind="periodic_files").delete()
    while run_batch(at=now()):
        pass


def told():
    with scope(SYSTEM):
        rows = Notice.objects.filter(letter__startswith="PERIODIC").order_by("pk")
        return [(row.letter, row.user_id) for row in rows]


def test_the_leadership_is_told_that_one_waits_and_nobody_else(agency, other_agency, admin, lead):
    second = Officer(agency, "LEAD")
    for stranger in ((agency, "EXM"), (agency, "KOM"), (other_agency, "LEAD")):
        Officer(*stranger)

    submit(admin)
    work()

    assert told() == [("PERIODIC_WAITS", lead.user.pk), ("PERIODIC_WAITS", second.user.pk)]


def test_whoever_stands_in_for_a_leader_is_told_beside_them(agency, admin, lead):
    deputy, stranger = Officer(agency, "ORG", name="Wira"), Officer(agency, "ORG", name="Lain")
    day = today()
    for first, substitute in ((-1, deputy), (8, stranger)):
        with scope(everything_in(agency)):
            Absence.objects.create(
                user_id=lead.user.pk,
                substitute_id=substitute.user.pk,
                reason="LEAVE",
                first_day=day + timedelta(days=first),
                last_day=day + timedelta(days=first + 4),
                recorded_at=AT,
            )

    submit(admin)
    work()

    assert told() == [("PERIODIC_WAITS", lead.user.pk), ("PERIODIC_WAITS", deputy.user.pk)]


@pytest.mark.parametrize(
    ("decide", "letter"), [(give_back, "PERIODIC_RETURNED"), (sign, "PERIODIC_SIGNED")]
)
def test_whoever_submitted_it_is_told_what_was_decided(agency, admin, lead, decide, letter):
    Officer(agency, "ADM")
    row = submit(admin)
    work()

    decide(lead, row)
    work()

    assert told()[1:] == [(letter, admin.user.pk)]


def test_each_submission_is_told(admin, lead):
    row = submit(admin)
    work()
    row = give_back(lead, row)
    work()

    submit(admin, row)
    work()

    assert [letter for letter, _who in told()] == [
        "PERIODIC_WAITS",
        "PERIODIC_RETURNED",
        "PERIODIC_WAITS",
    ]


def test_what_no_longer_waits_is_not_said_to_wait(admin, lead):
    give_back(lead, submit(admin))

    work()

    assert told() == [("PERIODIC_RETURNED", admin.user.pk)]


def test_who_took_the_step_hears_nothing(agency, lead):
    both = Officer(agency, "ADM", "LEAD")
    row = submit(both)
    work()
    assert told() == [("PERIODIC_WAITS", lead.user.pk)]

    give_back(both, row)
    work()

    assert len(told()) == 1


def test_who_has_left_hears_nothing(admin, lead):
    row = submit(admin)
    work()
    with scope(SIGN_IN):
        admin.user.memberships.update(is_active=False, until=AT)

    sign(lead, row)
    work()

    assert told() == [("PERIODIC_WAITS", lead.user.pk)]


def test_who_has_turned_it_off_hears_nothing(admin, lead):
    with scope(SYSTEM):
        OfficerChoice.objects.create(
            user_id=lead.user.pk, off=[Topic.DECISION.value], changed_at=AT
        )

    submit(admin)
    work()

    assert told() == []


def test_twice_is_once(agency, admin, lead):
    row = submit(admin)
    work()

    with scope(SYSTEM):
        plan_periodic(
            agency_id=agency.pk,
            periodic_id=row.pk,
            revision=row.revision,
            step="SUBMIT",
            by_id=admin.user.pk,
            at=AT,
        )

    assert told() == [("PERIODIC_WAITS", lead.user.pk)]


def test_the_job_knows_numbers_only(agency, admin):
    row = submit(admin)

    with scope(SYSTEM):
        [payload] = Job.objects.filter(kind=KIND).values_list("payload", flat=True)

    assert payload == {
        "agency_id": agency.pk,
        "periodic_id": row.pk,
        "revision": 2,
        "step": "SUBMIT",
        "by_id": admin.user.pk,
    }


@pytest.mark.parametrize(
    ("language", "subjects"),
    [
        (
            "id",
            [
                "Laporan berkala menunggu keputusan Anda",
                "Laporan berkala Anda dikembalikan",
                "Laporan berkala menunggu keputusan Anda",
                "Laporan berkala Anda disahkan",
            ],
        ),
        (
            "en",
            [
                "A periodic report waits for your decision",
                "Your periodic report was returned",
                "A periodic report waits for your decision",
                "Your periodic report was signed off",
            ],
        ),
    ],
)
def test_a_letter_says_nothing_of_the_report(admin, lead, language, subjects):
    with scope(SIGN_IN):
        for officer in (admin, lead):
            officer.user.language = language
            officer.user.save(update_fields=["language"])
    row = submit(admin)
    work()
    row = give_back(lead, row)
    work()
    row = submit(admin, row)
    work()
    sign(lead, row)
    work()

    assert [one.subject for one in mail.outbox] == subjects
    secrets = ("Februari", "February", "Semua dijawab", "Dua pejabat", "Pelatihan", "kunjungan")
    secrets += ("63", "Rina", "Budi", row.seal)
    for one in mail.outbox:
        body = one.body + one.alternatives[0][0]
        address = f"/konsol/laporan-berkala/{row.pk}/"
        assert address in body
        # A number of a row, or in a link that stops letters, is no number of the report.
        text, body = (re.sub(r"https?://\S+", "", each) for each in (one.body, body))
        assert [word for word in secrets if word in one.subject + text] == []
        assert [word for word in secrets[:6] + secrets[7:] if word in body] == []
