"""Hiding parts of a report: the public copy everywhere, the original only for those entitled."""

import pytest
from django.db import DatabaseError, transaction

from register.actions.redact_report import lift_redaction, redact_report
from register.models import Attachment, Redaction, Report
from register.queries.case import open_case
from register.queries.tracked import read_tracked
from register.queries.tracking import portal_scope
from register.rules.redaction import BAR, PassageMissing
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import NATIONAL, PORTAL, REGISTER, SYSTEM, of_agency, scope
from tests.factories.consoles import snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TITLE, BODY = "Bu KANARI di loket dua", "Petugas bernama KANARI menolak.\n\nKami ke sana lagi."


@pytest.fixture
def life(agency):
    life = Life(title=TITLE, body=BODY)
    life.route(agency)
    return life


def redact(life, agency, **values):
    told = {"passages": ["KANARI"], "reason": "Nama pegawai.", **values}
    with scope(of_agency(agency)):
        return redact_report(report_id=life.id, by=admin_of(agency), at=life.at, **told)


def public_file(life, agency):
    """A file of an answer, as the public reads it."""
    with scope(EVERYTHING):
        return Attachment.objects.create(
            report_id=life.id,
            event_seq=2,
            agency_id=agency.pk,
            name="foto.png",
            kind="png",
            size=3,
            sha256="0" * 64,
            path=f"uji/{life.id}.png",
            by_reporter=False,
            audience="PUBLIC",
            added_at=life.at,
        ).pk


def test_it_works(agency, life):
    event = redact(life, agency)

    report = life.report
    assert (report.title, report.redacted) == (f"Bu {BAR} di loket dua", True)
    assert report.body == f"Petugas bernama {BAR} menolak.\n\nKami ke sana lagi."
    assert (event.step, event.audience, event.role) == ("REDACTED", "REPORTER", "ADM")
    assert (event.text, event.seq, event.to_state) == (
        "Nama pegawai.",
        report.version,
        report.state,
    )
    assert event.data == {"passages": 1, "files": 0, "timers": {}}
    assert "KANARI" not in str(life.events()[-1].data)


def test_the_original_is_read_by_those_entitled_and_nobody_else(agency, other_agency, life):
    redact(life, agency)

    for entitled in (of_agency(agency), NATIONAL, REGISTER, portal_scope(secret=life.secret)):
        with scope(entitled):
            assert Redaction.objects.get(pk=life.id).title == TITLE
    for outsider in (of_agency(other_agency), PORTAL, portal_scope(secret=Life().secret)):
        with scope(outsider):
            assert not Redaction.objects.exists()
    with scope(SYSTEM), pytest.raises(DatabaseError), transaction.atomic():
        Redaction.objects.exists()


def test_no_screen_writes_the_original(agency, life):
    redact(life, agency)

    for screen in (of_agency(agency), NATIONAL, PORTAL):
        with scope(screen), pytest.raises(DatabaseError), transaction.atomic():
            Redaction.objects.filter(pk=life.id).update(title="x")
    with scope(NATIONAL):
        assert Redaction.objects.get(pk=life.id).title == TITLE


def test_the_portal_cannot_read_the_hidden_words_in_any_column(agency, life):
    redact(life, agency)

    with scope(PORTAL):
        row = Report.objects.values().get(pk=life.id)
    assert "KANARI" not in str(row)


def test_the_reporter_reads_what_they_wrote_and_the_public_the_copy(agency, life):
    redact(life, agency)
    number = life.report.number

    with scope(portal_scope(secret=life.secret)):
        mine = read_tracked(number=number, secret=life.secret)
    with scope(PORTAL):
        seen = read_tracked(number=number)

    assert (mine.title, mine.body) == (TITLE, BODY)
    assert seen.title == f"Bu {BAR} di loket dua"
    assert [event.step for event in mine.events][-1] == "REDACTED"
    assert "REDACTED" not in [event.step for event in seen.events]


def test_an_officer_reads_the_original(agency, life):
    redact(life, agency)

    with scope(of_agency(agency)):
        case = open_case(actor=admin_of(agency), number=life.report.number, at=life.at)

    assert (case.title, case.body) == (TITLE, BODY)
    assert case.redaction.passages == ["KANARI"]


def test_a_second_time_starts_from_the_original(agency, life):
    redact(life, agency)
    redact(life, agency, passages=["loket dua"])

    assert life.report.title == f"Bu KANARI di {BAR}"
    with scope(NATIONAL):
        found = Redaction.objects.get(pk=life.id)
    assert (found.title, str(found)) == (TITLE, f"redaction of {life.id}")


def test_a_public_file_is_hidden_and_given_back(agency, life):
    file_id = public_file(life, agency)

    event = redact(life, agency, passages=[], file_ids=[file_id])

    assert event.data["files"] == 1
    with scope(PORTAL):
        assert not Attachment.objects.filter(pk=file_id).exists()
    with scope(portal_scope(secret=life.secret)):
        assert Attachment.objects.filter(pk=file_id).exists()
    redact(life, agency, passages=["KANARI"])
    with scope(PORTAL):
        assert Attachment.objects.filter(pk=file_id).exists()


def test_a_file_that_only_officials_read_never_becomes_public(agency, life):
    file_id = public_file(life, agency)
    with scope(EVERYTHING):
        Attachment.objects.filter(pk=file_id).update(audience="OFFICIALS")

    redact(life, agency, file_ids=[file_id])
    with scope(of_agency(agency)):
        lift_redaction(report_id=life.id, reason="Keliru.", by=admin_of(agency), at=life.at)

    with scope(EVERYTHING):
        assert Attachment.objects.get(pk=file_id).audience == "OFFICIALS"


def test_it_can_be_undone(agency, life):
    file_id = public_file(life, agency)
    redact(life, agency, file_ids=[file_id])

    with scope(of_agency(agency)):
        event = lift_redaction(
            report_id=life.id, reason="Sudah diizinkan.", by=admin_of(agency), at=life.at
        )

    report = life.report
    assert (report.title, report.body, report.redacted) == (TITLE, BODY, False)
    assert (event.step, event.audience, event.text) == (
        "REDACTION_LIFTED",
        "REPORTER",
        "Sudah diizinkan.",
    )
    with scope(NATIONAL):
        assert not Redaction.objects.filter(pk=life.id).exists()
    with scope(PORTAL):
        assert Attachment.objects.filter(pk=file_id).exists()


@pytest.mark.parametrize(
    ("values", "refusal", "field"),
    [
        ({"reason": " "}, Refusal.NEEDS_TEXT, "reason"),
        ({"reason": "x" * 501}, Refusal.TOO_LONG, "reason"),
        ({"passages": []}, Refusal.NEEDS_TEXT, "passages"),
        ({"version": 1}, Refusal.CHANGED_MEANWHILE, ""),
    ],
)
def test_what_is_refused_changes_nothing(agency, life, values, refusal, field):
    before = snapshot(life)

    with pytest.raises(StepNotAllowed) as refused:
        redact(life, agency, **values)

    assert (refused.value.refusal, refused.value.field or "") == (refusal, field)
    assert snapshot(life) == before


def test_a_passage_that_is_not_there_changes_nothing(agency, life):
    before = snapshot(life)

    with pytest.raises(PassageMissing):
        redact(life, agency, passages=["Badu"])

    assert snapshot(life) == before


def test_another_agency_cannot(agency, other_agency, life):
    before = snapshot(life)

    with scope(of_agency(other_agency)), pytest.raises(StepNotAllowed) as refused:
        redact_report(
            report_id=life.id,
            passages=["KANARI"],
            reason="x",
            by=admin_of(other_agency),
            at=life.at,
        )

    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT
    assert snapshot(life) == before


def test_nothing_hidden_cannot_be_lifted(agency, life):
    before = snapshot(life)

    with scope(of_agency(agency)), pytest.raises(StepNotAllowed) as refused:
        lift_redaction(report_id=life.id, reason="x", by=admin_of(agency), at=life.at)

    assert refused.value.refusal is Refusal.NOTHING_CHANGES
    assert snapshot(life) == before


def test_a_step_afterwards_leaves_the_copy_alone(agency, life):
    redact(life, agency)

    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")

    assert life.report.title == f"Bu {BAR} di loket dua"
