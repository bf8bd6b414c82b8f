"""One report, and its history, as its holder would read it in the console."""

from decimal import Decimal

import pytest

from register.actions.redact_report import redact_report
from register.actions.seal_identity import Contact
from register.rules.point import Point
from register.rules.states import Visibility
from register.rules.steps import Step
from tests.api.problems import problem_of
from tests.factories.consoles import Officer, fresh_life
from tests.factories.lives import admin_of, make_unit
from tests.factories.tokens import program_of

CONTACT = Contact(name="Kenari Emas", email="kenari@contoh.test", phone="08123456789")


def read(program, life, path="", **query):
    return program.read(f"/{life.report.number}{path}", **query)


def test_a_report_with_its_version_as_etag(program, life):
    answer = read(program, life)

    assert answer.headers["ETag"] == '"2"'
    told = answer.json()
    assert told["version"] == 2
    assert told["body"] == "Sudah tiga hari tidak ada dokter jaga, pasien disuruh pulang."
    assert (told["channel"], told["place"], told["closure"]) == ("WEB", "", None)
    assert told["event_on"] == life.report.event_on.isoformat()
    assert (told["joint_agency_ids"], told["supporting_unit_ids"]) == ([], [])


def test_it_moves_with_each_change(agency, program, life):
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")

    answer = read(program, life)

    assert (answer.headers["ETag"], answer.json()["state"]) == ('"3"', "IN_PROGRESS")


def test_a_number_in_small_letters_is_the_same(program, life):
    assert program.read(f"/{life.report.number.lower()}").json()["number"] == life.report.number


def test_only_the_fields_asked_for(program, life):
    assert read(program, life, fields="body,version").json().keys() == {"version", "body"}


@pytest.mark.parametrize("path", ["", "/events"])
def test_what_is_not_understood_is_said(program, life, path):
    told = problem_of(read(program, life, path, bahasa="id", fields="secret_hash"))

    assert told["code"] == "QUERY_NOT_UNDERSTOOD"
    assert {error["field"] for error in told["errors"]} == {"bahasa", "fields"}


@pytest.mark.parametrize("path", ["", "/events"])
def test_it_never_says_who_the_reporter_is(agency, program, path):
    life = fresh_life(contact=CONTACT)
    life.route(agency)

    answer = read(program, life, path)

    assert answer.status_code == 200
    for part in ("Kenari", "kenari@", "08123456789", life.secret, life.report.secret_hash):
        assert part not in answer.content.decode()


@pytest.mark.parametrize("path", ["", "/events"])
def test_whose_it_is_not_is_told_nothing(agency, other_agency, program, path):
    life = fresh_life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency, supervisory=True)
    unit = make_unit(agency)
    others = (
        program,
        program_of(agency, Officer(agency, "LIA", unit=unit).user),
        program_of(other_agency, Officer(other_agency, "ADM").user),
    )

    for other in others:
        assert problem_of(read(other, life, path))["code"] == "NOT_FOUND"

    inspectorate = program_of(agency, Officer(agency, "INS").user)
    assert read(inspectorate, life, path).status_code == 200


def test_the_original_text_of_what_is_hidden_from_the_public(admin, program, life):
    """As in the console: whoever handles it reads what was written."""
    with admin.scope:
        redact_report(
            report_id=life.id,
            passages=["dokter"],
            reason="Menyebut pekerjaan.",
            by=admin.actor,
            at=life.at,
        )

    told = read(program, life, fields="redacted,title").json()

    assert "dokter" not in life.report.title
    assert told == {"redacted": True, "title": "Tidak ada dokter di Puskesmas Bawang"}


def test_the_history_in_codes_and_words(agency, admin, program, life):
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")

    filed, sent, answered = read(program, life, "/events").json()["items"]

    assert (filed["seq"], filed["step"], filed["from_state"]) == (1, "SUBMIT", "")
    assert (sent["to_agency_name"], sent["told"]) == (
        "Pemkab Banjarnegara",
        {"report_class": "COMPLAINT"},
    )
    assert answered.pop("at").endswith("+07:00")
    assert answered == {
        "seq": 3,
        "step": "RESPOND_INITIAL_AGENCY",
        "title": "Respons awal instansi",
        "role": "ADM",
        "actor_name": "Rina Astuti",
        "agency_name": "Pemkab Banjarnegara",
        "from_state": "AGENCY_REVIEW",
        "to_state": "IN_PROGRESS",
        "to_agency_name": "Pemkab Banjarnegara",
        "unit_name": "",
        "audience": "PUBLIC",
        "internal": False,
        "text": "Kami periksa.",
        "told": {},
    }


def test_an_internal_note_stays_with_its_agency(agency, admin, program, life):
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")
    life.officer(agency, admin.actor, Step.PROGRESS_NOTE, text="Kenari.", internal=True)
    desk = program_of(None, Officer(None, "NAT").user)

    ours = read(program, life, "/events").json()["items"][-1]
    theirs = read(desk, life, "/events").json()["items"][-1]

    assert (ours["internal"], ours["text"], ours["actor_name"]) == (True, "Kenari.", "Rina Astuti")
    assert (theirs["internal"], theirs["text"], theirs["actor_name"]) == (True, "", "")


def test_a_unit_is_named_to_its_own_agency(agency, program, life):
    unit = make_unit(agency)
    life.officer(
        agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk, supporting_unit_ids=()
    )
    desk = program_of(None, Officer(None, "NAT").user)

    ours = read(program, life, "/events").json()["items"][-1]

    assert ours["unit_name"] == "Puskesmas Bawang 1"
    assert read(desk, life, "/events").json()["items"][-1]["unit_name"] == ""
    assert read(program, life).json()["unit_id"] == unit.pk
    assert read(desk, life).json()["unit_id"] is None


@pytest.mark.parametrize(("path", "most"), [("", 3), ("/events", 4)])
def test_statements(program, life, path, most, statements):
    address = f"/{life.report.number}{path}"
    program.read(address)

    with statements() as taken:
        program.read(address)

    assert len(taken.texts()) == most


def test_where_exactly_it_was(agency, program):
    life = fresh_life(point=Point(Decimal("-7.39712"), Decimal("109.69456")))
    life.route(agency)

    told = read(program, life).json()

    assert isinstance(told["latitude"], float)
    assert (told["latitude"], told["longitude"]) == tuple(
        float(value) for value in (life.report.latitude, life.report.longitude)
    )
