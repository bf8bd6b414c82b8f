"""Periodic reports over the interface: begun, written, submitted, signed by a person."""

import pytest

from casework.models import PeriodicReport
from tests.api.problems import problem_of
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.clients import system_of
from tests.factories.consoles import Officer, now
from tests.factories.tokens import program_of

REPORTS = "periodic-reports"


@pytest.fixture
def period():
    return str(now().year - 1)


@pytest.fixture
def leader(agency, db):
    return Officer(agency, "LEAD")


def begun(program, period):
    made = send(program, "post", REPORTS, {"period": period})
    assert made.status_code == 201, made.content
    return made, f"{REPORTS}/{made.json()['id']}"


def step(program, path, name, etag, **more):
    return send(program, "post", f"{path}/steps", {"step": name, **more}, etag=etag)


def test_from_its_beginning_to_the_signature(agency, program, leader, period):
    boss = program_of(agency, leader.user)
    made, path = begun(program, period)
    told = made.json()
    assert (told["period"], told["kind"], told["state"]) == (period, "YEAR", "DRAFT")
    assert told["open_steps"] == ["COUNT", "DISCARD", "SUBMIT", "WRITE"]
    assert made.headers["ETag"] == etag_of(program, path)
    bare = step(program, path, "SUBMIT", made.headers["ETag"])
    assert errors_of(bare) == [("summary", "PERIODIC_NEEDS_SUMMARY")]

    worded = send(program, "put", path, {"summary": "Semua dijawab."}, etag=made.headers["ETag"])
    assert (worded.status_code, worded.json()["summary"]) == (200, "Semua dijawab.")
    assert send(program, "put", path, {}, etag=made.headers["ETag"]).status_code == 412
    counted = step(program, path, "COUNT", worded.headers["ETag"])
    submitted = step(program, path, "SUBMIT", counted.headers["ETag"])
    assert (submitted.status_code, submitted.json()["state"]) == (200, "SUBMITTED")
    back = step(boss, path, "RETURN", submitted.headers["ETag"], reason="Lengkapi.")
    assert (back.json()["state"], back.json()["return_reason"]) == ("RETURNED", "Lengkapi.")
    again = step(program, path, "SUBMIT", back.headers["ETag"])
    own = step(program, path, "SIGN", again.headers["ETag"])
    assert problem_of(own)["code"] == "PERIODIC_NOT_YOUR_ROLE"
    signed = step(boss, path, "SIGN", again.headers["ETag"])
    assert (signed.status_code, signed.json()["state"]) == (200, "SIGNED"), signed.content
    corrected = step(program, path, "CORRECT", signed.headers["ETag"])
    assert (corrected.json()["version"], corrected.json()["state"]) == (2, "DRAFT")
    gone = step(
        program,
        f"{REPORTS}/{corrected.json()['id']}",
        "DISCARD",
        corrected.headers["ETag"],
        reason="Keliru.",
    )
    assert gone.json()["state"] == "DISCARDED"
    states = [item["state"] for item in program.get(f"/api/v1/{REPORTS}").json()["items"]]
    assert states == ["DISCARDED", "SIGNED"]
    narrowed = program.get(f"/api/v1/{REPORTS}", {"state": "SIGNED", "kind": "YEAR"}).json()
    assert len(narrowed["items"]) == 1


def test_a_system_prepares_and_does_not_sign(agency, admin, period):
    system = system_of(agency, admin.user)
    signer = system_of(agency, admin.user, roles={"LEAD"}, name="Tanda tangan")
    made, path = begun(system, period)
    worded = send(system, "put", path, {"summary": "Semua."}, etag=made.headers["ETag"])
    submitted = step(system, path, "SUBMIT", worded.headers["ETag"])
    before = rows(admin, PeriodicReport)

    answer = step(signer, path, "SIGN", submitted.headers["ETag"])

    assert problem_of(answer)["code"] == "PEOPLE_ONLY"
    assert rows(admin, PeriodicReport) == before


def test_what_is_wrong_is_said(admin, program, period):
    made, path = begun(program, period)
    before = rows(admin, PeriodicReport)
    seen = made.headers["ETag"]

    taken = send(program, "post", REPORTS, {"period": period})
    running = send(program, "post", REPORTS, {"period": str(now().year)})
    nonsense = send(program, "post", REPORTS, {"period": "kemarin"})

    assert errors_of(taken) == [("period", "PERIODIC_TAKEN")]
    assert errors_of(running) == [("period", "PERIODIC_STILL_RUNNING")]
    assert errors_of(nonsense) == [("period", "INVALID_CHOICE")]
    for sent, errors in (
        ({"step": "WRITE"}, [("step", "INVALID_CHOICE")]),
        ({"step": "DISCARD"}, [("reason", "PERIODIC_NEEDS_REASON")]),
        ({"step": "DISCARD", "reason": "x" * 1001}, [("reason", "MAX_LENGTH")]),
        ({"step": "DISCARD", "reason": None}, [("reason", "WRONG_TYPE")]),
        ({"langkah": "SUBMIT"}, [("langkah", "UNKNOWN")]),
    ):
        assert errors_of(send(program, "post", f"{path}/steps", sent, etag=seen)) == errors
    assert send(program, "post", f"{path}/steps", {"step": "COUNT"}).status_code == 428
    missing = send(program, "post", f"{REPORTS}/999/steps", {"step": "COUNT"}, etag=seen)
    assert missing.status_code == 404
    assert rows(admin, PeriodicReport) == before


def test_files_are_asked_for_and_wait_for_the_worker(program, period):
    _made, path = begun(program, period)
    assert program.get(f"/api/v1/{path}/files").json() == {"items": []}

    asked = send(program, "post", f"{path}/files")

    assert asked.status_code == 202
    told = [(file["format"], file["is_made"]) for file in asked.json()["items"]]
    assert told == [("pdf", False), ("xlsx", False)]
    assert program.get(f"/api/v1/{path}/files/pdf").status_code == 404
    assert send(program, "post", f"{REPORTS}/999/files").status_code == 404


def test_who_may_not(agency, program, leader, period):
    boss, liaison = (
        program_of(agency, leader.user),
        program_of(agency, Officer(agency, "LIA").user),
    )
    _made, path = begun(program, period)

    assert problem_of(liaison.get(f"/api/v1/{path}"))["code"] == "NOT_YOUR_DUTY"
    assert problem_of(send(boss, "post", REPORTS, {"period": period}))["code"] == "NOT_YOUR_DUTY"
    assert problem_of(step(boss, path, "COUNT", etag_of(boss, path)))["status"] == 403
