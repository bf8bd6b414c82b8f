"""Changing what is round the reports: as the console does it, seen before, once each."""

from datetime import timedelta

import pytest

from casework.models import ReplyTemplate
from register.rules.steps import Step
from tenants.teams.models import Absence, AuditEntry, LiaisonOfficer, Unit
from tenants.tokens.models import TokenScope
from tests.api.problems import problem_of
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.lives import admin_of, make_unit
from tests.factories.tokens import ALL, program_of

UNIT = {"name": "Dinas Kesehatan", "kind": "OPD", "code": "dinkes"}
REPLY = {"code": "minta-foto", "title": "Meminta foto", "text": "Mohon foto di {tempat}."}


def test_a_unit_is_added_once_for_one_key(admin, program):
    first, second = (send(program, "post", "units", UNIT, key="u1") for _each in range(2))

    assert (first.status_code, second.status_code) == (201, 201)
    told = first.json()
    assert told == second.json() == {**UNIT, "id": told["id"], "parent_id": None, "is_active": True}
    assert first.headers["Location"] == f"/api/v1/units/{told['id']}"
    assert first.headers["ETag"] == etag_of(program, f"units/{told['id']}")
    assert len(rows(admin, Unit)) == 1
    with admin.scope:
        assert AuditEntry.objects.get(kind="UNIT_ADDED").actor_id == admin.user.pk


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ({}, [("name", "REQUIRED"), ("kind", "REQUIRED"), ("code", "REQUIRED")]),
        ({**UNIT, "warna": "biru"}, [("warna", "UNKNOWN")]),
        ({**UNIT, "name": 5}, [("name", "WRONG_TYPE")]),
        ({**UNIT, "is_active": "ya"}, [("is_active", "WRONG_TYPE")]),
        ({**UNIT, "name": None}, [("name", "WRONG_TYPE")]),
        (
            {**UNIT, "is_active": None, "parent_id": None, "warna": None},
            [("is_active", "WRONG_TYPE"), ("warna", "UNKNOWN")],
        ),
        ({**UNIT, "parent_id": 999}, [("parent_id", "INVALID_CHOICE")]),
        ({**UNIT, "kind": "WARUNG"}, [("kind", "INVALID_CHOICE")]),
        ([UNIT], [("", "WRONG_TYPE")]),
    ],
)
def test_what_is_wrong_with_a_unit_is_said(admin, program, sent, errors):
    assert errors_of(send(program, "post", "units", sent)) == errors
    assert rows(admin, Unit) == []


def test_a_code_that_is_taken(agency, admin, program):
    unit = make_unit(agency)
    before = rows(admin, Unit)

    answer = send(program, "post", "units", {**UNIT, "code": unit.code})

    assert errors_of(answer) == [("code", "TAKEN")]
    assert rows(admin, Unit) == before


def test_only_a_unit_that_was_seen_is_changed(agency, admin, program):
    path = f"units/{make_unit(agency).pk}"
    before, seen = rows(admin, Unit), etag_of(program, path)

    blind = send(program, "put", path, UNIT)
    stale = send(program, "put", path, UNIT, etag='"lama"')
    assert (problem_of(blind)["code"], problem_of(stale)["code"]) == (
        "IF_MATCH_MISSING",
        "PRECONDITION_FAILED",
    )
    assert rows(admin, Unit) == before

    fine = send(program, "put", path, UNIT, etag=seen)
    assert (fine.status_code, fine.json()["name"]) == (200, "Dinas Kesehatan")
    assert fine.headers["ETag"] == etag_of(program, path) != seen
    assert send(program, "put", path, UNIT, etag=seen).status_code == 412


def test_a_unit_is_closed_and_opened(agency, program):
    path = f"units/{make_unit(agency).pk}"

    closed = send(program, "put", path, {**UNIT, "is_active": False}, etag=etag_of(program, path))
    opened = send(program, "put", path, {**UNIT, "is_active": True}, etag=closed.headers["ETag"])

    assert [each.json()["is_active"] for each in (closed, opened)] == [False, True]


def test_what_cannot_be_closed_is_not_renamed_either(agency, admin, program):
    unit, life = make_unit(agency), fresh_life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    above = make_unit(agency, name="Induk")
    with admin.scope:
        make_unit(agency, name="Anak").__class__.objects.filter(name="Anak").update(parent=above)
    before = rows(admin, Unit)

    for one, code in ((unit, "UNIT_HAS_REPORTS"), (above, "UNIT_HAS_UNITS")):
        path = f"units/{one.pk}"
        sent = {**UNIT, "is_active": False}
        answer = send(program, "put", path, sent, etag=etag_of(program, path))
        assert (answer.status_code, problem_of(answer)["code"]) == (409, code)

    assert rows(admin, Unit) == before


def test_a_unit_does_not_come_below_itself(agency, program):
    unit = make_unit(agency)
    path = f"units/{unit.pk}"

    answer = send(program, "put", path, {**UNIT, "parent_id": unit.pk}, etag=etag_of(program, path))

    assert errors_of(answer) == [("parent_id", "INVALID_CHOICE")]
    assert send(program, "put", "units/999", UNIT, etag='"x"').status_code == 404


def test_whose_duty_it_is_not_changes_nothing(agency, other_agency, admin):
    unit = make_unit(agency)
    before = rows(admin, Unit)
    no_scope = program_of(agency, admin.user, scopes=ALL - {TokenScope.MANAGE})
    liaison = program_of(agency, Officer(agency, "LIA").user)
    stranger = program_of(other_agency, Officer(other_agency, "ADM").user)
    desk = program_of(None, Officer(None, "NAT").user)

    for program, code in (
        (no_scope, "SCOPE_MISSING"),
        (liaison, "NOT_YOUR_DUTY"),
        (stranger, "NOT_FOUND"),
        (desk, "NOT_FOUND"),
    ):
        answer = send(program, "put", f"units/{unit.pk}", UNIT, etag='"x"')
        assert problem_of(answer)["code"] == code
    for path in ("units", "officers", "absences", "replies"):
        assert problem_of(send(liaison, "post", path, {}))["code"] == "NOT_YOUR_DUTY"

    assert rows(admin, Unit) == before


def test_an_officer_is_appointed_and_ended(agency, admin, program):
    unit, rina = make_unit(agency, staffed=False), Officer(agency, "LIA")
    sent = {"user_id": rina.user.pk, "unit_id": unit.pk, "is_substitute": True}

    made = send(program, "post", "officers", sent)

    assert made.status_code == 201, made.content
    told = made.json()
    assert (told["name"], told["unit_id"], told["is_substitute"]) == ("Rina Astuti", unit.pk, True)
    path = f"officers/{told['id']}"
    assert send(program, "delete", path, etag='"lama"').status_code == 412
    assert send(program, "delete", path, etag=made.headers["ETag"]).status_code == 204
    assert program.get(f"/api/v1/{path}").status_code == 404
    assert [row["is_active"] for row in rows(admin, LiaisonOfficer)] == [False]


def test_who_cannot_answer_for_a_unit(agency, admin, program):
    unit, rina = make_unit(agency, staffed=False), Officer(agency, "LIA")
    who = rina.user.pk

    for sent, errors in (
        ({"user_id": who}, [("unit_id", "REQUIRED")]),
        ({"user_id": who, "unit_id": 999}, [("unit_id", "INVALID_CHOICE")]),
        ({"user_id": admin.user.pk, "unit_id": unit.pk}, [("user_id", "INVALID_CHOICE")]),
    ):
        assert errors_of(send(program, "post", "officers", sent)) == errors
    assert rows(admin, LiaisonOfficer) == []


def test_an_absence_is_recorded_and_ended(agency, admin, program):
    unit = make_unit(agency, staffed=False)
    rina = Officer(agency, "LIA", unit=unit)
    budi = Officer(agency, "LIA", unit=unit, name="Budi Santoso")
    today = now().astimezone().date()
    sent = {
        "user_id": rina.user.pk,
        "reason": "LEAVE",
        "first_day": (today + timedelta(days=2)).isoformat(),
        "last_day": (today + timedelta(days=4)).isoformat(),
        "substitute_id": budi.user.pk,
    }

    made = send(program, "post", "absences", sent, key="cuti")

    assert made.status_code == 201, made.content
    told = made.json()
    assert {name: told[name] for name in sent} == sent
    assert (told["name"], told["substitute_name"]) == ("Rina Astuti", "Budi Santoso")
    assert errors_of(send(program, "post", "absences", sent)) == [("first_day", "TAKEN")]
    path = f"absences/{told['id']}"
    assert send(program, "delete", path).status_code == 428
    assert send(program, "delete", path, etag=etag_of(program, path)).status_code == 204
    assert rows(admin, Absence) == []
    assert send(program, "delete", path, etag='"x"').status_code == 404


def test_an_absence_that_is_none(agency, admin, program):
    unit = make_unit(agency, staffed=False)
    rina, leader = Officer(agency, "LIA", unit=unit), Officer(agency, "LEAD")
    idle = Officer(agency, "LIA", name="Tanpa Unit")
    day = now().astimezone().date().isoformat()
    base = {"reason": "SICK", "first_day": day, "last_day": day}

    for sent, errors in (
        ({**base, "user_id": idle.user.pk}, [("user_id", "INVALID_CHOICE")]),
        (
            {**base, "user_id": rina.user.pk, "substitute_id": leader.user.pk},
            [("substitute_id", "INVALID_CHOICE")],
        ),
        ({**base, "user_id": rina.user.pk, "last_day": "2020-01-01"}, [("last_day", "INVALID")]),
    ):
        assert errors_of(send(program, "post", "absences", sent)) == errors
    assert rows(admin, Absence) == []


def test_a_ready_reply_is_kept_changed_and_dropped(admin, program):
    made = send(program, "post", "replies", {**REPLY, "is_active": True}, key="r")

    assert made.status_code == 201, made.content
    path = f"replies/{made.json()['id']}"
    assert made.json()["is_active"] is True
    sent = {**REPLY, "step": "ANSWER", "ticks": ["substantive"]}
    changed = send(program, "put", path, sent, etag=made.headers["ETag"])
    assert changed.status_code == 200, changed.content
    assert (changed.json()["step"], changed.json()["ticks"]) == ("ANSWER", ["substantive"])
    assert errors_of(send(program, "post", "replies", REPLY)) == [("code", "TAKEN")]
    bad = {**REPLY, "code": "lain", "text": "{nik}"}
    assert errors_of(send(program, "post", "replies", bad)) == [("text", "INVALID")]
    assert send(program, "delete", path, etag=made.headers["ETag"]).status_code == 412
    assert len(rows(admin, ReplyTemplate)) == 1
    assert send(program, "delete", path, etag=changed.headers["ETag"]).status_code == 204
    assert rows(admin, ReplyTemplate) == []
    assert send(program, "put", path, sent, etag='"x"').status_code == 404


def test_the_desk_keeps_its_own_replies(admin):
    desk = program_of(None, Officer(None, "NAT").user)

    refused = send(desk, "post", "replies", {**REPLY, "unit_id": 7})
    made = send(desk, "post", "replies", REPLY)
    path = f"replies/{made.json()['id']}"
    changed = send(desk, "put", path, {**REPLY, "title": "Foto"}, etag=made.headers["ETag"])

    assert errors_of(refused) == [("unit_id", "UNKNOWN")]
    assert (made.status_code, made.json()["unit_id"]) == (201, None)
    assert changed.json()["title"] == "Foto"
    assert send(desk, "delete", path, etag=changed.headers["ETag"]).status_code == 204
    assert rows(admin, ReplyTemplate) == []


@pytest.mark.parametrize("name", ["code", "category_code", "is_active", "step", "ticks"])
def test_null_is_refused_of_what_is_not_told_as_null_either(admin, program, name):
    refused = send(program, "post", "replies", {**REPLY, "unit_id": None, name: None})

    assert errors_of(refused) == [(name, "WRONG_TYPE")]
    assert rows(admin, ReplyTemplate) == []


def test_null_is_taken_where_it_is_told(program):
    made = send(program, "post", "replies", {**REPLY, "unit_id": None})

    assert (made.status_code, made.json()["unit_id"]) == (201, None)


@pytest.mark.parametrize("path", ["units", "replies"])
def test_few_statements(program, statements, path):
    body = {"units": UNIT, "replies": REPLY}[path]
    send(program, "post", path, body)

    with statements() as taken:
        assert send(program, "post", path, {**body, "code": "lain"}).status_code == 201

    assert len(taken.texts()) <= 12


@pytest.mark.parametrize("path", ["officers", "absences"])
def test_what_is_ended_is_held_while_it_is_compared(agency, program, statements, path):
    rina = Officer(agency, "LIA", unit=make_unit(agency, staffed=False))
    day = now().astimezone().date().isoformat()
    body = {"user_id": rina.user.pk, "reason": "SICK", "first_day": day, "last_day": day}
    if path == "absences":
        assert send(program, "post", path, body).status_code == 201
    one = f"{path}/{program.get(f'/api/v1/{path}').json()['items'][0]['id']}"

    with statements() as taken:
        answer = send(program, "delete", one, etag='"lama"')

    assert answer.status_code == 412
    assert [text for text in taken.texts() if "FOR UPDATE" in text]
