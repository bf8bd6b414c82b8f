"""Who is written to about a procedure (SOP): whom its step concerns, without a word of it."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from casework.actions.begin_sop import begin_sop
from casework.actions.decide_sop import (
    approve_sop,
    discard_sop,
    recall_sop,
    return_sop,
    send_sop,
    withdraw_sop,
)
from casework.models import SopVersion
from casework.rules.sop_content import SopContent, SopStep, SopSubject
from notices.actions.plan_sop import plan_sop
from notices.letters.names import Topic
from notices.models import Notice, OfficerChoice
from register.models import Job
from register.tasks.drain import run_batch
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.scope import SIGN_IN, SYSTEM, scope
from tenants.teams.models import Absence
from tests.factories.consoles import Officer, now, today
from tests.factories.everything import everything_in

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
KIND = "sop_letter"


@pytest.fixture
def writer(agency):
    return Officer(agency, "ORG", name="Rina Astuti")


@pytest.fixture
def lead(agency):
    return Officer(agency, "LEAD", name="Budi Santoso")


@pytest.fixture
def draft(writer):
    content = SopContent("SOP Verifikasi Aduan", (SopStep("Memeriksa berkas", "Admin"),))
    with writer.scope:
        return begin_sop(
            subject=SopSubject("060/63/2026"), content=content, by=writer.at_work, at=now()
        )


def act(action, row, officer, **values):
    with officer.scope:
        seen = SopVersion.objects.get(pk=row.pk).revision
        return action(version_id=row.pk, revision=seen, by=officer.at_work, at=now(), **values)


def work():
    while run_batch(at=now()):
        pass


def told():
    with scope(SYSTEM):
        rows = Notice.objects.filter(letter__startswith="SOP").order_by("pk")
        return [(row.letter, row.user_id) for row in rows]


def test_the_leadership_is_told_that_one_waits_and_nobody_else(
    agency, other_agency, writer, draft, lead
):
    second = Officer(agency, "LEAD")
    for stranger in ((agency, "ADM"), (agency, "ORG"), (other_agency, "LEAD")):
        Officer(*stranger)

    act(send_sop, draft, writer)
    work()

    assert told() == [("SOP_WAITS", lead.user.pk), ("SOP_WAITS", second.user.pk)]


def test_of_the_leadership_the_pembina_of_the_decree_alone_is_told(agency, writer, draft, lead):
    Officer(agency, "LEAD")
    day = today()
    with writer.scope:
        record_decree(
            number="SK/1",
            signed_on=day,
            title="Tim",
            signer="Bupati",
            valid_from=day,
            people=[NamedPerson("Budi", "Bupati", "PATRON", user_id=lead.user.pk)],
        )

    act(send_sop, draft, writer)
    work()

    assert told() == [("SOP_WAITS", lead.user.pk)]


def test_whoever_stands_in_for_the_pembina_is_told_beside_them(agency, writer, draft, lead):
    deputy = Officer(agency, "ADM", name="Wira")
    day = today()
    with scope(everything_in(agency)):
        Absence.objects.create(
            user_id=lead.user.pk,
            substitute_id=deputy.user.pk,
            reason="LEAVE",
            first_day=day - timedelta(days=1),
            last_day=day + timedelta(days=3),
            recorded_at=now(),
        )

    act(send_sop, draft, writer)
    work()

    assert told() == [("SOP_WAITS", lead.user.pk), ("SOP_WAITS", deputy.user.pk)]


@pytest.mark.parametrize(
    ("action", "letter"), [(return_sop, "SOP_RETURNED"), (approve_sop, "SOP_APPROVED")]
)
def test_whoever_sent_it_is_told_what_was_decided(agency, writer, draft, lead, action, letter):
    Officer(agency, "ORG")
    act(send_sop, draft, writer)
    work()

    act(action, draft, lead, words="Perjelas langkah 2.")
    work()

    assert told() == [("SOP_WAITS", lead.user.pk), (letter, writer.user.pk)]


def test_each_sending_is_told(writer, draft, lead):
    for _round in range(2):
        act(send_sop, draft, writer)
        work()
        act(return_sop, draft, lead, words="Lagi.")
        work()

    assert [letter for letter, _who in told()] == ["SOP_WAITS", "SOP_RETURNED"] * 2


def test_what_was_taken_back_is_not_said_to_wait(writer, draft, lead):
    act(send_sop, draft, writer)
    act(recall_sop, draft, writer)

    work()

    assert told() == []


def test_neither_a_withdrawal_nor_a_draft_thrown_away_is_told(writer, draft, lead):
    act(send_sop, draft, writer)
    act(return_sop, draft, lead, words="Lagi.")
    act(discard_sop, draft, writer)
    with scope(SYSTEM):
        steps = Job.objects.filter(kind=KIND).order_by("pk").values_list("payload__step", flat=True)
        assert list(steps) == ["SEND", "RETURN"]

    with writer.scope:
        SopVersion.objects.update(state="PUBLISHED", valid_from=today())
    act(withdraw_sop, draft, lead, words="Tidak berlaku.")

    with scope(SYSTEM):
        assert Job.objects.filter(kind=KIND).count() == 2


def test_who_sent_it_does_not_hear_that_it_waits(agency, draft, lead):
    both = Officer(agency, "ORG", "LEAD")
    act(send_sop, draft, both)
    work()

    assert told() == [("SOP_WAITS", lead.user.pk)]


def test_who_has_left_hears_nothing(writer, draft, lead):
    act(send_sop, draft, writer)
    work()
    with scope(SIGN_IN):
        writer.user.memberships.update(is_active=False, until=now())

    act(approve_sop, draft, lead)
    work()

    assert told() == [("SOP_WAITS", lead.user.pk)]


def test_who_has_turned_it_off_hears_nothing(writer, draft, lead):
    with scope(SYSTEM):
        OfficerChoice.objects.create(
            user_id=lead.user.pk, off=[Topic.DECISION.value], changed_at=now()
        )

    act(send_sop, draft, writer)
    work()

    assert told() == []


def test_twice_is_once_and_the_job_knows_numbers_only(agency, writer, draft, lead):
    row = act(send_sop, draft, writer)
    with scope(SYSTEM):
        [payload] = Job.objects.filter(kind=KIND).values_list("payload", flat=True)
    work()

    with scope(SYSTEM):
        plan_sop(**payload, at=now())

    assert payload == {
        "agency_id": agency.pk,
        "version_id": row.pk,
        "revision": 2,
        "step": "SEND",
        "by_id": writer.user.pk,
    }
    assert told() == [("SOP_WAITS", lead.user.pk)]


@pytest.mark.parametrize(
    ("language", "waits", "returned", "approved"),
    [
        (
            "id",
            "SOP menunggu pengesahan Anda",
            "SOP Anda dikembalikan",
            "SOP Anda disahkan",
        ),
        (
            "en",
            "An SOP waits for your approval",
            "Your SOP was sent back",
            "Your SOP was approved",
        ),
    ],
)
def test_a_letter_says_nothing_of_the_procedure(
    writer, draft, lead, language, waits, returned, approved
):
    with scope(SIGN_IN):
        for officer in (writer, lead):
            officer.user.language = language
            officer.user.save(update_fields=["language"])
    for action in (return_sop, approve_sop):
        act(send_sop, draft, writer)
        work()
        act(action, draft, lead, words="Perjelas langkah kedua.")
        work()

    assert [one.subject for one in mail.outbox] == [waits, returned, waits, approved]
    secrets = ("Verifikasi", "Aduan", "Memeriksa", "060", "Rina", "Budi", "Perjelas")
    for one in mail.outbox:
        body = one.body + one.alternatives[0][0]
        assert f"/konsol/sop/{draft.document_id}/v1/" in body
        text = re.sub(r"https?://\S+", "", one.body)
        assert [word for word in secrets if word in one.subject + text] == []
