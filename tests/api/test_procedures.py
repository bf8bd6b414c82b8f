"""Procedures over the interface: the same table, form and gates as at the console."""

import pytest

from casework.actions.record_sop import record_sop
from casework.models import SopDocument, SopVersion
from tests.api.problems import problem_of
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.consoles import Officer, today
from tests.factories.lives import make_unit
from tests.factories.tokens import program_of

PROCEDURES, VERSIONS = "procedures", "procedure-versions"
STEP = {"activity": "Memeriksa", "executor": "Admin", "amount": 2, "unit": "HOUR", "timer": "t2"}
SENT = {
    "title": "SOP Verifikasi",
    "number": "060/1/2026",
    "steps": [STEP, {"activity": "Menutup", "executor": "Sistem", "time": "Setiap bulan"}],
    "legal_basis": ["UU 25/2009", "Perpres 76/2013"],
    "valid_from": "2027-02-01",
}


@pytest.fixture
def patron(agency, db):
    return program_of(agency, Officer(agency, "LEAD", name="Budi Santoso").user)


def begin(program, **values):
    answer = send(program, "post", PROCEDURES, {**SENT, **values})
    assert answer.status_code == 201, answer.content
    return answer.headers["Location"].removeprefix("/api/v1/")


def take(program, path, step, *, etag=None, key=None, **values):
    seen = etag or etag_of(program, path)
    return send(program, "post", f"{path}/steps", {"step": step, **values}, etag=seen, key=key)


def told(answer, status=200):
    assert answer.status_code == status, answer.content
    return answer.json()


def test_a_draft_is_begun_once_for_one_key(admin, program):
    first, again = (send(program, "post", PROCEDURES, SENT, key="s") for _each in range(2))

    assert told(first, 201) == told(again, 201)
    read = first.json()
    assert (read["version"], read["state"], read["valid_from"]) == (1, "DRAFT", "2027-02-01")
    assert read["steps"] == [
        {**STEP, "completeness": "", "output": "", "time": "2 jam"},
        {
            "activity": "Menutup",
            "executor": "Sistem",
            "completeness": "",
            "output": "",
            "amount": None,
            "unit": "",
            "time": "Setiap bulan",
            "timer": "",
        },
    ]
    assert read["legal_basis"] == ["UU 25/2009", "Perpres 76/2013"]
    path = first.headers["Location"].removeprefix("/api/v1/")
    assert first.headers["ETag"] == etag_of(program, path)
    assert len(rows(admin, SopDocument)) == 1


def test_it_goes_from_draft_to_the_next_version(program, patron):
    path = begin(program, valid_from=None)
    number = path.split("/")[1]
    assert program.get(f"/api/v1/{PROCEDURES}/{number}").status_code == 404

    assert told(take(program, path, "SEND"))["state"] == "WAITING"
    done = told(take(patron, path, "APPROVE", words="Baik."))
    assert (done["state"], done["decision"]) == ("PUBLISHED", "Baik.")
    assert told(program.get(f"/api/v1/{PROCEDURES}/{number}")) == done
    revised = take(program, path, "REVISE")
    new = told(revised, 201)
    assert (new["version"], new["state"]) == (2, "DRAFT")
    below = revised.headers["Location"].removeprefix("/api/v1/")
    assert below == path.replace("/versions/1", "/versions/2")
    told(take(program, below, "SEND"))
    told(take(patron, below, "APPROVE"))
    states = {item["version"]: item["state"] for item in found(program, procedure_id=number)}
    assert states == {1: "SUPERSEDED", 2: "PUBLISHED"}
    assert told(take(patron, below, "WITHDRAW", words="Dicabut."))["state"] == "WITHDRAWN"


def found(program, **query):
    return told(program.get(f"/api/v1/{VERSIONS}", query))["items"]


def test_a_step_is_taken_once_for_one_key(program, patron):
    path = begin(program)
    seen = etag_of(program, path)

    first, again = (take(program, path, "SEND", etag=seen, key="k") for _each in range(2))

    assert told(first) == told(again)
    assert again.headers["Idempotency-Replayed"] == "true"


def test_only_a_draft_that_was_seen_is_changed(admin, program):
    path = begin(program)
    seen, before = etag_of(program, path), rows(admin, SopVersion)

    blind = send(program, "put", path, SENT)
    stale = send(program, "put", path, SENT, etag='"lama"')
    assert (blind.status_code, stale.status_code) == (428, 412)
    assert rows(admin, SopVersion) == before

    fine = send(program, "put", path, {"title": "SOP Baru", "steps": [STEP]}, etag=seen)
    assert told(fine)["title"] == "SOP Baru"
    assert (fine.json()["number"], fine.json()["legal_basis"]) == ("060/1/2026", [])
    assert fine.headers["ETag"] == etag_of(program, path) != seen
    assert send(program, "put", path, SENT, etag=seen).status_code == 412


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ([], [("", "WRONG_TYPE")]),
        ({}, [("title", "REQUIRED"), ("number", "REQUIRED")]),
        ({**SENT, "warna": "biru"}, [("warna", "UNKNOWN")]),
        ({**SENT, "title": 5}, [("title", "WRONG_TYPE")]),
        ({**SENT, "unit_id": 999}, [("unit_id", "INVALID_CHOICE")]),
        ({**SENT, "report_class": "X"}, [("report_class", "INVALID_CHOICE")]),
        ({**SENT, "records": ["a\nb"]}, [("records", "WRONG_TYPE")]),
        ({**SENT, "records": ["x" * 401]}, [("records", "MAX_LENGTH")]),
        ({**SENT, "steps": "x"}, [("steps", "WRONG_TYPE")]),
        ({**SENT, "steps": None}, [("steps", "WRONG_TYPE")]),
        ({**SENT, "category_code": None}, [("category_code", "WRONG_TYPE")]),
        ({**SENT, "steps": [{**STEP, "unit": None}]}, [("steps[0].unit", "WRONG_TYPE")]),
        ({**SENT, "steps": [STEP] * 61}, [("steps", "WRONG_TYPE")]),
        ({**SENT, "steps": [STEP, 5]}, [("steps[1]", "WRONG_TYPE")]),
        ({**SENT, "steps": [{**STEP, "warna": "x"}]}, [("steps[0].warna", "UNKNOWN")]),
        ({**SENT, "steps": [{**STEP, "amount": "2"}]}, [("steps[0].amount", "WRONG_TYPE")]),
        ({**SENT, "steps": [STEP, {"activity": "A"}]}, [("steps[1].executor", "REQUIRED")]),
        ({**SENT, "steps": [{**STEP, "unit": "WEEK"}]}, [("steps[0].unit", "INVALID_CHOICE")]),
        ({**SENT, "steps": [{**STEP, "time": "Segera"}]}, [("steps[0].time", "INVALID")]),
    ],
)
def test_what_is_wrong_with_a_draft_is_said(admin, program, sent, errors):
    assert errors_of(send(program, "post", PROCEDURES, sent)) == errors
    assert rows(admin, SopDocument) == []


def test_a_number_that_is_taken(admin, program):
    begin(program)

    assert errors_of(send(program, "post", PROCEDURES, SENT)) == [("number", "NUMBER_TAKEN")]
    assert len(rows(admin, SopDocument)) == 1


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"step": "JUMP"}, [("step", "INVALID_CHOICE")]),
        ({"step": "WRITE"}, [("step", "INVALID_CHOICE")]),
        ({}, [("step", "INVALID_CHOICE")]),
        ({"step": "SEND", "warna": "x"}, [("warna", "UNKNOWN")]),
    ],
)
def test_a_step_that_there_is_none_of(admin, program, body, errors):
    path = begin(program)
    before = rows(admin, SopVersion)

    answer = send(program, "post", f"{path}/steps", body, etag=etag_of(program, path))

    assert errors_of(answer) == errors
    assert rows(admin, SopVersion) == before


def test_each_refusal_of_the_table_has_its_code(agency, admin, program, patron):
    path = begin(program)

    assert problem_of(take(program, path, "RECALL"))["code"] == "PROCEDURE_NOT_NOW"
    assert problem_of(take(patron, path, "SEND"))["code"] == "NOT_YOUR_DUTY"
    take(program, path, "SEND")
    assert errors_of(take(patron, path, "RETURN")) == [("words", "NEEDS_WORDS")]
    assert problem_of(take(program, path, "APPROVE"))["code"] == "NOT_YOUR_DUTY"
    assert told(take(patron, path, "RETURN", words="Perbaiki."))["state"] == "DRAFT"
    both = program_of(agency, Officer(agency, "ADM", "LEAD").user)
    take(both, path, "SEND")
    assert problem_of(take(both, path, "APPROVE"))["code"] == "PROCEDURE_SAME_OFFICER"
    take(patron, path, "APPROVE")
    below = take(program, path, "REVISE").headers["Location"].removeprefix("/api/v1/")
    assert problem_of(take(program, path, "REVISE"))["code"] == "PROCEDURE_OPEN_ALREADY"
    seen = etag_of(program, below)
    other = send(program, "put", below, {**SENT, "number": "X"}, etag=seen)
    assert problem_of(other)["code"] == "PROCEDURE_SUBJECT_FIXED"
    assert told(take(program, below, "DISCARD"))["state"] == "DISCARDED"


def test_whoever_only_reads_sees_no_draft_and_changes_nothing(agency, admin, program):
    path = begin(program)
    reader = program_of(agency, Officer(agency, "EXM").user)

    assert found(reader) == []
    assert reader.get(f"/api/v1/{path}").status_code == 404
    assert problem_of(send(reader, "post", PROCEDURES, SENT))["code"] == "NOT_YOUR_DUTY"
    assert len(rows(admin, SopDocument)) == 1
    assert program.get(f"/api/v1/{PROCEDURES}/4711/versions/1").status_code == 404


def test_versions_are_narrowed_by_each_filter(agency, admin, program):
    unit = make_unit(agency)
    begin(program)
    with admin.scope:
        for number, values in (
            ("U", {"unit_id": unit.pk}),
            ("C", {"report_class": "COMPLAINT"}),
            ("K", {"category_code": "jalan"}),
        ):
            record_sop(number=number, title="S", steps=[], valid_from=today(), **values)

    for query, expected in (
        ({}, ["060/1/2026", "U", "C", "K"]),
        ({"state": "DRAFT"}, ["060/1/2026"]),
        ({"state": "PUBLISHED"}, ["U", "C", "K"]),
        ({"unit_id": unit.pk}, ["U"]),
        ({"report_class": "COMPLAINT"}, ["C"]),
        ({"category_code": "jalan"}, ["K"]),
    ):
        assert [item["number"] for item in found(program, **query)] == expected, query
    listed = told(program.get(f"/api/v1/{PROCEDURES}", {"category_code": "jalan"}))["items"]
    assert [item["number"] for item in listed] == ["K"]


def test_of_another_agency_there_is_none(other_agency, program):
    path = begin(program)
    stranger = program_of(other_agency, Officer(other_agency, "ADM").user)

    assert stranger.get(f"/api/v1/{path}").status_code == 404
    assert found(stranger) == []
