"""The steps of a report: exactly those that the table allows, taken as the console takes them."""

import json

import pytest

from casework.models import Assignment, InternalNote
from register.actions.set_category import set_category
from register.rules.states import State, Visibility
from register.rules.steps import Step
from tenants.scope import NATIONAL, scope
from tenants.tokens.models import TokenScope
from tests.api.problems import errors_of, problem_of
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.lives import admin_of, make_unit
from tests.factories.tokens import program_of


def steps_of(program, life):
    answer = program.read(f"/{life.report.number}/steps")
    assert answer.status_code == 200
    return {item["step"]: item for item in answer.json()["items"]}


def take(program, life, step, *, version=None, key=None, **inputs):
    version = life.report.version if version is None else version
    headers = {"if-match": f'"{version}"'} if version else {}
    headers |= {"idempotency-key": key} if key else {}
    return program.post(
        f"/api/v1/reports/{life.report.number}/steps",
        json.dumps({"step": step, **inputs}),
        content_type="application/json",
        headers=headers,
    )


def test_what_is_open_is_what_the_console_offers(admin, program, life):
    offered = [row.step.value for row in admin.case(life).offered]

    assert list(steps_of(program, life)) == offered
    assert len(offered) > 3


def test_a_step_with_its_inputs(program, life):
    step = steps_of(program, life)["RESPOND_INITIAL_AGENCY"]

    assert step == {
        "step": "RESPOND_INITIAL_AGENCY",
        "label": "Beri respons awal",
        "leads_to": "IN_PROGRESS",
        "approval": "",
        "inputs": [
            {
                "name": "text",
                "label": "Respons awal kepada pelapor",
                "hint": "",
                "kind": "string",
                "required": True,
                "max_length": 5000,
                "choices": None,
            }
        ],
    }


def test_long_lists_come_with_the_one_step(agency, program, life):
    unit = make_unit(agency)
    inputs = {it["name"]: it for it in steps_of(program, life)["ASSIGN_UNIT"]["inputs"]}
    one = program.read(f"/{life.report.number}/steps/ASSIGN_UNIT")
    told = {it["name"]: it for it in one.json()["inputs"]}

    assert (inputs["unit_id"]["kind"], inputs["unit_id"]["choices"]) == ("integer", None)
    assert told["unit_id"]["choices"] == [{"value": str(unit.pk), "label": "Puskesmas Bawang 1"}]
    assert one.headers["ETag"] == '"2"'


@pytest.mark.parametrize("step", ["ANSWER", "SUBMIT", "NIX"])
def test_a_step_that_is_not_open_has_no_page(program, life, step):
    answer = program.read(f"/{life.report.number}/steps/{step}")

    assert problem_of(answer)["code"] == "NOT_FOUND"


def test_a_step_is_taken(agency, admin, program, life):
    unit = make_unit(agency)

    answer = take(program, life, "ASSIGN_UNIT", unit_id=unit.pk, text="Mohon ditangani.")

    assert answer.status_code == 200, answer.content
    assert answer.headers["ETag"] == '"3"'
    assert answer.json() == {
        "number": life.report.number,
        "version": 3,
        "state": "LIAISON_REVIEW",
        "step": "ASSIGN_UNIT",
        "seq": 3,
        "waits": False,
    }
    assert life.report.unit_id == unit.pk
    event = life.events()[-1]
    assert (event.actor_id, event.role, event.text) == (admin.user.pk, "ADM", "Mohon ditangani.")
    with admin.scope:
        assert Assignment.objects.get().assigned_by == admin.user.pk


def test_a_note_stays_inside(admin, program, life):
    life.officer(admin.agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")

    answer = take(program, life, "PROGRESS_NOTE", text="Kenari.", internal=True)

    assert answer.status_code == 200
    assert life.events()[-1].text == ""
    with admin.scope:
        assert InternalNote.objects.get().text == "Kenari."


def test_the_desk_routes_a_report_with_what_its_lists_hold(agency, db):
    life = fresh_life()
    program = program_of(None, Officer(None, "NAT").user)
    typed = {"report_class": "COMPLAINT", "checklist": True, "agency_id": agency.pk, "text": "Ya."}

    refused = take(program, life, "VERIFY_AND_ROUTE", **typed, category_code="tidak-ada")
    with scope(NATIONAL):
        set_category(
            code="kesehatan", name="Kesehatan", name_en="Health", default_class="COMPLAINT"
        )
    placed = {"category_code": "kesehatan", "region_code": "33.04.07"}
    taken = take(program, life, "VERIFY_AND_ROUTE", **typed, **placed)

    assert errors_of(refused)[0] == ("category_code", "INVALID_CHOICE")
    assert taken.status_code == 200, taken.content
    assert (life.report.agency_id, life.report.state) == (agency.pk, State.AGENCY_REVIEW)


@pytest.mark.parametrize("header", [None, "*", "2", 'W/"2"', '"02"', '"99999999999999"', '"1"'])
def test_only_what_was_seen_is_changed(program, life, header):
    before = snapshot(life)
    headers = {} if header is None else {"if-match": header}

    answer = program.post(
        f"/api/v1/reports/{life.report.number}/steps",
        json.dumps({"step": "RESPOND_INITIAL_AGENCY", "text": "Kami periksa."}),
        content_type="application/json",
        headers=headers,
    )

    code = problem_of(answer)["code"]
    expected = {
        None: (428, "IF_MATCH_MISSING"),
        '"1"': (412, "CHANGED_MEANWHILE"),
    }
    assert (answer.status_code, code) == expected.get(header, (412, "PRECONDITION_FAILED"))
    assert snapshot(life) == before


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ({"step": "RESPOND_INITIAL_AGENCY"}, [("text", "REQUIRED")]),
        ({"step": "RESPOND_INITIAL_AGENCY", "text": None}, [("text", "REQUIRED")]),
        ({"step": "RESPOND_INITIAL_AGENCY", "text": 3}, [("text", "WRONG_TYPE")]),
        ({"step": "RESPOND_INITIAL_AGENCY", "text": "a\0b"}, [("text", "WRONG_TYPE")]),
        ({"step": "RESPOND_INITIAL_AGENCY", "text": "a" * 5001}, [("text", "MAX_LENGTH")]),
        ({"step": "RESPOND_INITIAL_AGENCY", "text": "x", "rating": 5}, [("rating", "UNKNOWN")]),
        ({"step": "ANSWER_AGENCY", "text": "x", "substantive": "ya"}, [("substantive", "WRONG_TYPE")]),
        ({"step": "ANSWER_AGENCY", "text": "x", "evidence": []}, [("evidence", "WRONG_TYPE")]),
        ({"step": "ASSIGN_UNIT", "unit_id": "1"}, [("unit_id", "WRONG_TYPE")]),
        ({"step": "ASSIGN_UNIT", "unit_id": True}, [("unit_id", "WRONG_TYPE")]),
        ({"step": "ASSIGN_UNIT", "unit_id": 10**12}, [("unit_id", "WRONG_TYPE")]),
        ({"step": "ASSIGN_UNIT", "unit_id": 999}, [("unit_id", "INVALID_CHOICE")]),
        ({"step": "ASSIGN_UNIT", "supporting_unit_ids": 1}, [("supporting_unit_ids", "WRONG_TYPE")]),
        ({"step": "ASSIGN_UNIT", "supporting_unit_ids": ["1"]}, [("supporting_unit_ids", "WRONG_TYPE")]),
        ({"step": "TERBANG"}, [("step", "UNKNOWN")]),
        ({"step": ["ANSWER"]}, [("step", "UNKNOWN")]),
        ({}, [("step", "UNKNOWN")]),
        ([], [("step", "UNKNOWN")]),
        ("ANSWER", [("step", "UNKNOWN")]),
        (None, [("step", "UNKNOWN")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_changes(program, life, sent, errors):
    before = snapshot(life)

    answer = program.post(
        f"/api/v1/reports/{life.report.number}/steps",
        json.dumps(sent),
        content_type="application/json",
        headers={"if-match": '"2"'},
    )

    assert answer.status_code == 422
    assert problem_of(answer)["code"] == "INPUT_REFUSED"
    assert errors_of(answer) == errors
    assert snapshot(life) == before


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        ("{", "application/json", 400),
        ("step=ANSWER", "application/x-www-form-urlencoded", 415),
        ('{"step": 1}', "text/plain", 415),
    ],
)
def test_a_body_that_cannot_be_read(program, life, content, kind, status):
    answer = program.post(
        f"/api/v1/reports/{life.report.number}/steps",
        content,
        content_type=kind,
        headers={"if-match": '"2"'},
    )

    assert problem_of(answer)["status"] == status


def test_a_body_that_is_too_large(program, life):
    answer = take(program, life, "RESPOND_INITIAL_AGENCY", text="a" * 1_100_000)

    assert problem_of(answer)["code"] == "REQUEST_ENTITY_TOO_LARGE"


def test_the_tables_own_refusal_with_its_sentence(program, life):
    before = snapshot(life)

    answer = take(program, life, "ANSWER_AGENCY", text="Sudah.", field_work=True, substantive=True)

    told = problem_of(answer)
    assert (told["status"], told["code"]) == (422, "NEEDS_EVIDENCE")
    assert told["detail"].startswith("Lampirkan bukti pekerjaan lapangan")
    assert snapshot(life) == before


def test_the_refusal_in_english(program, life):
    program.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    told = problem_of(take(program, life, "ANSWER", text="Sudah."))

    assert (told["status"], told["code"]) == (409, "NOT_IN_THIS_STATE")
    assert told["detail"].startswith("This step is not open")


def test_a_step_that_is_not_this_persons(agency, program, life):
    before = snapshot(life)
    leader = program_of(agency, Officer(agency, "LEAD").user)

    told = problem_of(take(leader, life, "RESPOND_INITIAL_AGENCY", text="Kami periksa."))

    assert (told["status"], told["code"]) == (403, "NOT_YOUR_ROLE")
    assert snapshot(life) == before


def test_whose_report_it_is_not_is_told_nothing(other_agency, life):
    before = snapshot(life)
    stranger = program_of(other_agency, Officer(other_agency, "ADM").user)

    answer = take(stranger, life, "RESPOND_INITIAL_AGENCY", text="Kami periksa.")

    assert problem_of(answer)["code"] == "NOT_FOUND"
    assert problem_of(stranger.read(f"/{life.report.number}/steps"))["code"] == "NOT_FOUND"
    assert snapshot(life) == before


def test_reading_gives_no_right_to_take_steps(agency, admin, life):
    before = snapshot(life)
    reader = program_of(agency, admin.user, scopes=frozenset({TokenScope.READ}))

    told = problem_of(take(reader, life, "RESPOND_INITIAL_AGENCY", text="Kami periksa."))

    assert (told["status"], told["code"]) == (403, "SCOPE_MISSING")
    assert snapshot(life) == before
    assert steps_of(reader, life)


def test_who_may_see_it_is_only_narrowed(program, life):
    values = steps_of(program, life)["NARROW_VISIBILITY"]["inputs"][0]["choices"]

    assert [value["value"] for value in values] == ["ANONYMOUS", "CONFIDENTIAL"]
    assert take(program, life, "NARROW_VISIBILITY", visibility="PUBLIC").status_code == 422
    assert life.report.visibility == Visibility.PUBLIC


def test_the_same_key_is_answered_the_same_and_done_once(program, life):
    sent = {"version": 2, "key": "kiriman-1", "text": "Kami periksa."}

    first = take(program, life, "RESPOND_INITIAL_AGENCY", **sent)
    second = take(program, life, "RESPOND_INITIAL_AGENCY", **sent)

    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()
    assert first.headers["ETag"] == second.headers["ETag"] == '"3"'
    assert "Idempotency-Replayed" not in first.headers
    assert second.headers["Idempotency-Replayed"] == "true"
    assert len(life.events()) == 3


def test_a_key_is_of_one_content(program, life):
    take(program, life, "RESPOND_INITIAL_AGENCY", version=2, key="k", text="Kami periksa.")
    before = snapshot(life)

    other = take(program, life, "RESPOND_INITIAL_AGENCY", version=2, key="k", text="Lain.")

    assert problem_of(other)["code"] == "KEY_USED_FOR_OTHER_CONTENT"
    assert other.status_code == 422
    assert snapshot(life) == before


def test_a_key_is_of_one_token(agency, admin, program, life):
    take(program, life, "RESPOND_INITIAL_AGENCY", version=2, key="k", text="Kami periksa.")

    again = program_of(agency, admin.user)

    assert take(again, life, "PROGRESS_NOTE", key="k", text="Sudah dihubungi.").status_code == 200


def test_what_was_refused_may_be_mended_under_the_same_key(program, life):
    assert take(program, life, "RESPOND_INITIAL_AGENCY", key="k").status_code == 422

    assert take(program, life, "RESPOND_INITIAL_AGENCY", key="k", text="Ya.").status_code == 200


@pytest.mark.parametrize("key", ["a b", "k" * 81, "kunci-é"])
def test_what_can_be_no_key(program, life, key):
    answer = take(program, life, "RESPOND_INITIAL_AGENCY", key=key, text="Kami periksa.")

    assert problem_of(answer)["code"] == "KEY_NOT_UNDERSTOOD"
    assert life.report.state == State.AGENCY_REVIEW


def test_a_step_that_waits_for_a_second_person(agency, program, life):
    life.officer(
        agency, admin_of(agency), Step.RETURN_TO_NATIONAL, text="Bukan.", agency_unknown=True
    )
    desk = program_of(None, Officer(None, "NAT").user)

    answer = take(desk, life, "ARCHIVE", reason_code="ABUSE", text="Memuat hinaan.")

    assert answer.json()["waits"] is True
    assert life.report.state == State.RETURNED_NATIONAL
