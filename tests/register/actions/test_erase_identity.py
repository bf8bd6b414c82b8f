"""Who reported goes; the report, its answer and the trace of readings stay."""

from datetime import timedelta

import pytest
from django.db import DatabaseError

from register.actions import erase_due as module
from register.actions.erase_due import erase_due
from register.actions.erase_identity import ERASED, ask_erasure, without
from register.actions.leave_account import leave_account
from register.actions.read_identity import read_identity
from register.actions.read_own_identities import read_own_identities
from register.actions.redact_report import redact_report
from register.actions.seal_identity import Contact
from register.models import Erasure, Identity, IdentityAccess, Redaction, Report
from register.queries.erasures import erasures_of
from register.queries.identity_reads import IdentityRead, Reads, identity_reads
from register.queries.owned import OwnedCounts, all_owned, open_and_over
from register.queries.tracking import portal_scope
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.refusals import StepNotAllowed
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import NATIONAL, PORTAL, SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SITI = Contact(name="Siti Aminah", email="siti@contoh.test", phone="081234567890")
BODY = "Saya, SITI AMINAH (siti@contoh.test), melihatnya. Siti Aminahwati tidak."
MINE, OTHER = "a" * 64, "b" * 64


def told(**values):
    return Life(contact=SITI, title="Keluhan Siti Aminah", body=BODY, **values)


def withdrawn(**values):
    life = told(**values)
    life.reporter(Step.WITHDRAW)
    return life


def ask(life):
    with scope(portal_scope(secret=life.secret)):
        return ask_erasure(report_id=life.id, at=life.at)


def kept(life):
    with scope(EVERYTHING):
        return Identity.objects.filter(pk=life.id).exists()


def own(life, key):
    with scope(EVERYTHING):
        Report.objects.filter(pk=life.id).update(owner_key=key)
    return life


def test_a_report_that_is_over_loses_its_identity_at_once():
    life = own(withdrawn(), MINE)

    assert ask(life) is True

    report = life.report
    assert not kept(life)
    assert (report.title, report.owner_key) == (f"Keluhan {ERASED}", "")
    assert report.body == f"Saya, {ERASED} ({ERASED}), melihatnya. Siti Aminahwati tidak."
    last = life.events()[-1]
    assert (last.step, last.role, last.audience) == ("IDENTITY_ERASED", "REP", "REPORTER")
    with scope(NATIONAL):
        found = read_identity(report_id=life.id, by=DESK, at=life.at, reason="Menghubungi.")
    assert found is None


def test_asking_again_changes_nothing_more():
    life = withdrawn()
    ask(life)
    before = len(life.events())

    ask(life)

    assert len(life.events()) == before


def test_while_a_report_goes_on_the_wish_waits(agency):
    life = told()
    life.route(agency)

    assert ask(life) is False
    assert erase_due(at=life.at) == 0
    assert kept(life)
    with scope(portal_scope(secret=life.secret)):
        assert erasures_of([life.id])[life.id].done_at is None

    life.reporter(Step.WITHDRAW)
    assert erase_due(at=life.at) == 1
    assert not kept(life)
    assert life.events()[-1].role == "SYS"
    assert erase_due(at=life.at) == 0


def test_a_closed_report_waits_until_nobody_can_reopen_it(agency):
    life = told()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=5)

    assert ask(life) is False
    life.go_to(life.timers["T9"].due_at).later(seconds=1).sweep()

    assert erase_due(at=life.at) == 1
    assert not kept(life)


def test_what_nobody_asked_for_goes_when_its_time_is_over(settings):
    life = withdrawn()

    assert erase_due(at=life.at + timedelta(days=settings.IDENTITY_DAYS)) == 0
    assert erase_due(at=life.at + timedelta(days=settings.IDENTITY_DAYS, seconds=1)) == 1

    assert not kept(life)
    with scope(EVERYTHING):
        assert Erasure.objects.get(pk=life.id).asked_at is None


def test_pages_reach_every_report(monkeypatch, settings):
    monkeypatch.setattr("register.actions.erase_due.PAGE", 2)
    lives = [withdrawn() for _ in range(5)]
    for life in lives[:4]:
        own(life, MINE)
    with scope(PORTAL.showing(owner_key=MINE)):
        assert leave_account(owner_key=MINE, at=lives[0].at) == 4

    lives[0].work()

    assert [kept(life) for life in lives] == [False] * 4 + [True]


def test_the_original_behind_a_redaction_is_cleaned_too():
    life = told()
    passages = ["Siti Aminah"]
    with scope(NATIONAL):
        redact_report(
            report_id=life.id, passages=passages, file_ids=(), reason="Nama.", by=DESK, at=life.at
        )
    life.reporter(Step.WITHDRAW)

    ask(life)

    with scope(EVERYTHING):
        original = Redaction.objects.get(pk=life.id)
    assert (original.title, original.passages) == (f"Keluhan {ERASED}", [ERASED])
    assert "SITI AMINAH" not in original.body


def test_without_a_contact_there_is_nothing_to_tell():
    life = Life(contact=Contact(), visibility=Visibility.ANONYMOUS)
    life.reporter(Step.WITHDRAW)

    assert ask(life) is True

    assert [event.step for event in life.events()] == ["SUBMIT", "WITHDRAW"]


def test_an_account_without_an_identity_is_untied_all_the_same():
    life = Life(contact=Contact())
    own(life, MINE).reporter(Step.WITHDRAW)

    ask(life)

    assert life.report.owner_key == ""
    assert life.events()[-1].step == "IDENTITY_ERASED"


def test_only_who_shows_the_report_asks():
    life = withdrawn()

    with scope(PORTAL), pytest.raises(StepNotAllowed):
        ask_erasure(report_id=life.id, at=life.at)

    assert kept(life)


def test_a_report_that_fails_keeps_no_other_from_its_turn(monkeypatch, settings):
    first, second = withdrawn(), withdrawn()
    real = module.erase_identity

    def fails(*, report_id, at):
        if report_id == first.id:
            raise DatabaseError
        real(report_id=report_id, at=at)

    monkeypatch.setattr(module, "erase_identity", fails)

    late = first.at + timedelta(days=settings.IDENTITY_DAYS, seconds=1)
    assert erase_due(at=late) == 1
    assert (kept(first), kept(second)) == (True, False)


def test_leaving_an_account_unties_its_reports_and_no_others(agency):
    going, done, others = own(told(), MINE), own(withdrawn(), MINE), own(told(), OTHER)
    going.route(agency)
    with scope(PORTAL.showing(owner_key=MINE)):
        assert open_and_over(owner_key=MINE) == OwnedCounts(open=1, over=1)
        assert [row.pk for row in all_owned(owner_key=MINE)] == [going.id, done.id]

        assert leave_account(owner_key=MINE, at=going.at) == 2
        assert leave_account(owner_key=MINE, at=going.at) == 0

    assert (going.report.owner_key, done.report.owner_key) == ("", "")
    assert others.report.owner_key == OTHER
    going.work()
    assert (kept(going), kept(done), kept(others)) == (True, False, True)


def test_reporters_read_what_is_held_of_them_and_leave_a_trace():
    life, stranger = told(), told()
    with scope(portal_scope(secret=life.secret)):
        found = read_own_identities(reports=[life.report], secret=life.secret, at=life.at)

    assert found == {life.id: SITI}
    with scope(EVERYTHING):
        read = IdentityAccess.objects.get(report_id=life.id)
    assert (read.role, read.actor_id, read.reason) == ("REP", None, "own data")

    with scope(portal_scope(secret=life.secret)), pytest.raises(StepNotAllowed):
        read_own_identities(reports=[life.report, stranger.report], secret=life.secret, at=life.at)
    with scope(EVERYTHING):
        assert IdentityAccess.objects.count() == 1


def test_readings_are_told_by_role_and_office(agency, statements):
    life = told()
    life.route(agency)
    with scope(SYSTEM):
        read_identity(report_id=life.id, by=SYSTEM_ACTOR, at=life.at, reason="notice")
    with scope(NATIONAL):
        read_identity(report_id=life.id, by=DESK, at=life.at, reason="Rahasia dapur.")
    life.later(hours=1)

    with scope(portal_scope(secret=life.secret)):
        read_own_identities(reports=[life.report], secret=life.secret, at=life.at)
        found = identity_reads([life.id])

    desk = IdentityRead(life.at - timedelta(hours=1), "Admin Nasional", "")
    assert found == {life.id: Reads((desk,), by_system=1, by_owner=1)}


@pytest.mark.parametrize(
    ("contact", "text", "clean"),
    [
        (Contact(), "Siti", "Siti"),
        (Contact(name="Al"), "Al pergi", "Al pergi"),
        (Contact(phone="0812345"), "di 0812345.", f"di {ERASED}."),
        (Contact(nik="3304"), "13304", "13304"),
    ],
)
def test_only_whole_words_that_are_known_are_taken_out(contact, text, clean):
    assert without(contact)(text) == clean
