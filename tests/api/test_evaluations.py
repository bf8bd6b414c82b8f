"""Evaluations of settled reports over the interface."""

import pytest

from casework.models import Evaluation
from tests.api.problems import problem_of
from tests.api.sending import errors_of, rows, send
from tests.factories.consoles import Officer, now
from tests.factories.evaluations import settled
from tests.factories.tokens import program_of

SENT = {
    "cause": "STAFFING",
    "cause_text": "Dokter cuti tanpa pengganti.",
    "recommendation": "Formasi dokter ditambah.",
    "recommended_to": "Sekretaris Daerah",
    "recommendation_due_on": "2027-01-31",
}


@pytest.fixture
def closed(agency, db):
    """The number of a report that was answered and accepted."""
    return settled(agency, at=now()).report.number


def test_an_evaluation_is_recorded_worded_anew_and_followed(admin, program, closed):
    path = f"reports/{closed}/evaluation"
    blank = program.get(f"/api/v1/{path}")
    assert (blank.json()["version"], blank.json()["cause"]) == (0, None)
    waiting = program.get("/api/v1/evaluations/waiting").json()["items"]
    assert [item["number"] for item in waiting] == [closed]

    made = send(program, "put", path, SENT, etag=blank.headers["ETag"])
    assert (made.status_code, made.headers["ETag"]) == (200, '"1"'), made.content
    assert {name: made.json()[name] for name in SENT} == SENT
    assert (made.json()["action_unit_id"], made.json()["recommendation_state"]) == (None, "OPEN")
    assert send(program, "put", path, SENT, etag='"0"').status_code == 412
    assert send(program, "put", path, SENT).status_code == 428

    standing = f"{path}/recommendation"
    done = send(program, "put", standing, {"is_done": True}, etag='"1"')
    assert (done.json()["recommendation_state"], done.headers["ETag"]) == ("DONE", '"2"')
    again = send(program, "put", standing, {"is_done": True}, etag='"2"')
    assert problem_of(again)["code"] == "NOTHING_CHANGES"
    assert errors_of(send(program, "put", standing, {}, etag='"2"')) == [("is_done", "REQUIRED")]

    listed = program.get("/api/v1/evaluations", {"recommendation_state": "DONE"}).json()["items"]
    assert [item["number"] for item in listed] == [closed]
    assert program.get("/api/v1/evaluations", {"cause": "BUDGET"}).json()["items"] == []
    assert program.get("/api/v1/evaluations/waiting").json()["items"] == []


def test_what_is_wrong_with_an_evaluation_is_said(admin, program, closed):
    path = f"reports/{closed}/evaluation"

    for change, errors in (
        ({"cause": "CUACA"}, [("cause", "INVALID_CHOICE")]),
        ({"cause_text": ""}, [("cause_text", "REQUIRED")]),
        ({"recommended_to": ""}, [("recommended_to", "INVALID")]),
        ({"action_unit_id": 999}, [("action_unit_id", "INVALID_CHOICE")]),
        ({"warna": "biru"}, [("warna", "UNKNOWN")]),
    ):
        assert errors_of(send(program, "put", path, {**SENT, **change}, etag='"0"')) == errors

    assert rows(admin, Evaluation) == []


def test_only_whoever_evaluates_records_and_only_what_is_settled(
    agency, other_agency, admin, program, closed, life
):
    leader = program_of(agency, Officer(agency, "LEAD").user)
    stranger = program_of(other_agency, Officer(other_agency, "ADM").user)
    desk = program_of(None, Officer(None, "NAT").user)
    path = f"reports/{closed}/evaluation"

    refused = send(leader, "put", path, SENT, etag='"0"')
    early = send(program, "put", f"reports/{life.report.number}/evaluation", SENT, etag='"0"')

    assert problem_of(refused)["code"] == "NOT_YOUR_DUTY"
    assert problem_of(early)["code"] == "NOT_IN_THIS_STATE"
    for who in (stranger, desk):
        assert send(who, "put", path, SENT, etag='"0"').status_code == 404
    assert rows(admin, Evaluation) == []
