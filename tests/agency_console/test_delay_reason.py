"""The late banner asks why, once for each deadline, and keeps what it is told inside the agency."""

from datetime import timedelta

import pytest

from casework.models import InternalNote
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.consoles import Officer, escalated_life, fresh_life, now, snapshot
from tests.factories.lives import Life, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WORDS = "Menunggu suku cadang dari pusat."


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


@pytest.fixture
def late(agency, admin):
    """A report whose deadline for settling it passed long ago."""
    life = Life(at=now() - timedelta(days=120))
    life.route(agency)
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    return life.go_to(life.timers["T7"].due_at + timedelta(minutes=1)).sweep()


def explain(officer, life, text=WORDS):
    return officer.post(officer.url(life, "alasan-terlambat"), {"text": text})


def kept(agency, life):
    with scope(of_agency(agency)):
        return list(
            InternalNote.objects.filter(report_id=life.id).values_list("text", "late_timer")
        )


def test_the_banner_asks_and_then_shows_what_it_was_told(agency, admin, late):
    asked = admin.see(late)
    assert asked.context["banner"].late == ("T7", late.timers["T7"].due_at)
    assert asked.context["delay"].url == admin.url(late, "alasan-terlambat")
    assert "Mengapa tenggat ini lewat?" in asked.content.decode()

    answer = explain(admin, late)

    assert (answer.status_code, answer.url) == (302, admin.url(late))
    told = Officer(agency, "LEAD").see(late)
    given = told.context["delay"].given
    assert (given.title, given.body, given.is_internal) == ("Alasan keterlambatan", WORDS, True)
    assert told.context["delay"].url == ""
    assert told.context["thread"][-1] == given
    text = told.content.decode()
    assert text.count(WORDS) == 2
    assert "Mengapa tenggat ini lewat?" not in text
    assert kept(agency, late) == [(WORDS, "T7")]


def test_it_asks_in_english(admin, late):
    admin.cookies["django_language"] = "en"

    text = admin.see(late).content.decode()

    assert "Why has this deadline passed?" in text
    assert "Mengapa tenggat ini lewat?" not in text


def test_a_plain_note_is_no_reason(agency, admin, late):
    late.officer(agency, admin.actor, Step.PROGRESS_NOTE, text="Dapur.", internal=True)

    page = admin.see(late)

    assert page.context["delay"].given is None
    assert page.context["thread"][-1].title == "Catatan internal"


def test_it_is_given_once(agency, admin, late):
    explain(admin, late)
    before = snapshot(late)

    answer = explain(admin, late, "Alasan kedua.")

    assert answer.status_code == 409
    text = answer.content.decode()
    assert "atau alasannya sudah dicatat." in text
    assert "Alasan kedua." in text
    assert snapshot(late) == before
    assert kept(agency, late) == [(WORDS, "T7")]


def test_nothing_typed_is_said_beside_the_field(agency, admin, late):
    before = snapshot(late)

    answer = explain(admin, late, " ")

    assert answer.status_code == 422
    assert 'href="#keterlambatan_text"' in answer.content.decode()
    assert snapshot(late) == before
    assert kept(agency, late) == []


def test_a_report_in_time_is_not_asked_about(agency, admin):
    life = fresh_life()
    life.route(agency)
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    before = snapshot(life)

    assert admin.see(life).context["delay"] is None
    assert explain(admin, life).status_code == 409
    assert snapshot(life) == before


def test_who_may_keep_no_note_is_not_asked(agency, late):
    leader = Officer(agency, "LEAD")
    before = snapshot(late)

    assert leader.see(late).context["delay"] is None
    assert explain(leader, late).status_code == 403
    assert snapshot(late) == before


def test_no_note_can_be_kept_before_work_has_begun(agency, admin):
    life = escalated_life(agency, level=1)
    before = snapshot(life)

    assert admin.see(life).context["delay"] is None
    assert explain(admin, life).status_code == 409
    assert snapshot(life) == before


def test_it_never_leaves_the_agency(agency, other_agency, admin, late):
    make_unit(agency)
    explain(admin, late)

    seen = Officer(None, "NAT").see(late)

    assert seen.context["delay"] is None
    assert WORDS not in seen.content.decode()
    assert explain(Officer(other_agency, "ADM"), late).status_code == 404
