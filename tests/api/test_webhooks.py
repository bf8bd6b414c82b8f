"""Webhooks over the interface: kept as seen, their secret told once, what was sent sent again."""

from datetime import timedelta

import pytest

from notices.webhooks.models import Delivery, Endpoint
from tenants.tokens.models import KeptAnswer, TokenScope
from tests.api.problems import problem_of
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.clients import system_of
from tests.factories.consoles import Officer, now
from tests.factories.tokens import ALL, program_of

HOOKS = "webhooks"
SENT = {
    "name": "SPBE",
    "url": "https://spbe.contoh.go.id/webhook?kunci=rahasia",
    "events": ["ANSWER", "ASSIGN_UNIT"],
}


def added(program, **values):
    made = send(program, "post", HOOKS, {**SENT, **values})
    assert made.status_code == 201, made.content
    return made, f"{HOOKS}/{made.json()['id']}"


def test_it_is_added_once_for_one_key_and_its_secret_is_kept_with_no_answer(admin, program):
    first, second = (send(program, "post", HOOKS, SENT, key="w") for _each in range(2))

    assert (first.status_code, second.status_code) == (201, 201), first.content
    told = first.json()
    assert told == second.json()
    assert told["secret"].startswith("whsec_")
    assert told["url"] == "https://spbe.contoh.go.id/webhook"
    assert told["events"] == ["ANSWER", "ASSIGN_UNIT"]
    path = f"{HOOKS}/{told['id']}"
    assert first.headers["ETag"] == etag_of(program, path)
    read = program.get(f"/api/v1/{path}").json()
    assert "secret" not in read
    assert program.get(f"/api/v1/{HOOKS}").json()["items"] == [read]
    with admin.scope:
        assert told["secret"] not in KeptAnswer.objects.get().body
    assert len(rows(admin, Endpoint)) == 1


def test_a_new_secret_is_told_and_the_old_answer_tells_none(program):
    first = send(program, "post", HOOKS, SENT, key="w")
    path = f"{HOOKS}/{first.json()['id']}"

    blind = send(program, "post", f"{path}/secret")
    rotated = send(program, "post", f"{path}/secret", etag=first.headers["ETag"], key="r")
    again = send(program, "post", f"{path}/secret", etag=first.headers["ETag"], key="r")

    assert (blind.status_code, rotated.status_code) == (428, 200), rotated.content
    assert rotated.json() == again.json()
    assert rotated.json()["secret"] not in {None, first.json()["secret"]}
    assert rotated.json()["old_secret_until"] is not None
    assert send(program, "post", HOOKS, SENT, key="w").json()["secret"] is None


def test_it_is_changed_paused_and_removed_as_it_was_seen(admin, program):
    made, path = added(program)

    stale = send(program, "put", path, {"name": "Lain"}, etag='"lama"')
    paused = send(program, "put", path, {"is_paused": True}, etag=made.headers["ETag"])
    named = send(program, "put", path, {"name": "Dasbor"}, etag=paused.headers["ETag"])
    wide = send(
        program, "put", path, {"events": ["*"], "is_paused": False}, etag=named.headers["ETag"]
    )

    assert stale.status_code == 412
    assert (paused.json()["is_paused"], paused.json()["pause_reason"]) == (True, "BY_HAND")
    assert (named.json()["name"], named.json()["is_paused"]) == ("Dasbor", True)
    assert (wide.json()["events"], wide.json()["is_paused"]) == (["*"], False)
    assert [row["url"] for row in rows(admin, Endpoint)] == [SENT["url"]]
    assert send(program, "delete", path, etag=made.headers["ETag"]).status_code == 412
    assert send(program, "delete", path, etag=etag_of(program, path)).status_code == 204
    assert program.get(f"/api/v1/{path}").status_code == 404
    assert send(program, "put", path, {}, etag='"x"').status_code == 404


@pytest.mark.parametrize("name", ["name", "url", "events", "is_paused"])
def test_null_changes_nothing_of_a_webhook(admin, program, name):
    made, path = added(program)
    before = rows(admin, Endpoint)

    refused = send(program, "put", path, {name: None}, etag=made.headers["ETag"])

    assert errors_of(refused) == [(name, "WRONG_TYPE")]
    assert rows(admin, Endpoint) == before


@pytest.mark.parametrize(
    ("change", "errors"),
    [
        ({"url": "http://spbe.contoh.go.id/"}, [("url", "INVALID")]),
        ({"url": "https://127.0.0.1/"}, [("url", "INVALID")]),
        ({"name": ""}, [("name", "REQUIRED")]),
        ({"events": ["HARI_LIBUR"]}, [("events", "INVALID_CHOICE")]),
        ({"events": []}, [("events", "INVALID")]),
        ({"events": "ANSWER"}, [("events", "WRONG_TYPE")]),
        ({"events": None}, [("events", "WRONG_TYPE")]),
        ({"is_paused": True}, [("is_paused", "UNKNOWN")]),
    ],
)
def test_what_is_wrong_with_one_is_said(admin, program, change, errors):
    assert errors_of(send(program, "post", HOOKS, {**SENT, **change})) == errors
    assert rows(admin, Endpoint) == []


def test_there_are_ten_at_most(program):
    for number in range(10):
        added(program, name=f"Sistem {number}")

    assert problem_of(send(program, "post", HOOKS, SENT))["code"] == "TOO_MANY_WEBHOOKS"


def test_a_test_is_sent_and_told_of(program):
    _made, path = added(program)

    tried = send(program, "post", f"{path}/test", key="t")
    again = send(program, "post", f"{path}/test", key="t")

    assert (tried.status_code, again.json()) == (201, tried.json()), tried.content
    assert (tried.json()["event"], tried.json()["state"]) == ("TEST", "PENDING")
    log = f"/api/v1/{path}/deliveries"
    assert program.get(log).json()["items"] == [tried.json()]
    assert program.get(log, {"state": "DEAD"}).json()["items"] == []
    one = program.get(f"{log}/{tried.json()['id']}").json()
    assert one["body"].startswith('{"type":"webhook.TEST"')
    assert one["tries"] == []
    again = f"{path}/deliveries/{tried.json()['id']}/replay"
    assert send(program, "post", again).status_code == 404


def test_what_was_sent_is_sent_again(admin, program):
    made, path = added(program)
    with admin.scope:
        for number in (1, 2):
            Delivery.objects.create(
                endpoint_id=made.json()["id"],
                message_id=f"msg_{number}",
                event="ANSWER",
                event_id=number,
                report_id=number,
                number="LP-2026-000001-1",
                body="{}",
                state="DELIVERED",
                planned_at=now() - timedelta(days=number),
                next_at=now(),
                give_up_at=now(),
                settled_at=now(),
            )
        first = Delivery.objects.get(message_id="msg_1")

    one = send(program, "post", f"{path}/deliveries/{first.pk}/replay")
    since = (now() - timedelta(days=9)).date().isoformat()
    rest = send(program, "post", f"{path}/replay", {"first_day": since, "hour": "08:30"})
    none = send(program, "post", f"{path}/replay", {"first_day": since})
    wrong = send(program, "post", f"{path}/replay", {"first_day": "kemarin"})
    null = send(program, "post", f"{path}/replay", {"first_day": since, "hour": None})

    assert (one.status_code, one.json()["state"]) == (200, "PENDING"), one.content
    assert (rest.json(), none.json()) == ({"messages": 1}, {"messages": 0})
    assert errors_of(wrong) == [("first_day", "INVALID")]
    assert errors_of(null) == [("hour", "WRONG_TYPE")]
    assert {row["state"] for row in rows(admin, Delivery)} == {"PENDING"}


def test_whoever_may_not_read_has_nothing_sent_to_them(agency, admin, program):
    blind = program_of(agency, admin.user, scopes={TokenScope.MANAGE})
    made, path = added(program)

    refused = (
        send(blind, "post", HOOKS, SENT),
        send(blind, "put", path, {"url": "https://lain.contoh.go.id/"}, etag=made.headers["ETag"]),
        send(blind, "post", f"{path}/secret", etag=made.headers["ETag"]),
    )

    assert [problem_of(each)["code"] for each in refused] == ["SCOPE_MISSING"] * 3
    assert [row["url"] for row in rows(admin, Endpoint)] == [SENT["url"]]


def test_a_system_keeps_webhooks_of_its_own_desk_alone(agency, other_agency, admin):
    system = system_of(agency, admin.user)
    stranger = system_of(other_agency, Officer(other_agency, "ADM").user)
    desk = program_of(None, Officer(None, "NAT").user)
    _made, path = added(system)

    for who in (stranger, desk):
        assert who.get(f"/api/v1/{HOOKS}").json()["items"] == []
        assert send(who, "put", path, {}, etag='"x"').status_code == 404
        assert send(who, "post", f"{path}/test").status_code == 404
        assert who.get(f"/api/v1/{path}/deliveries").status_code == 404
    added(desk)
    assert len(rows(admin, Endpoint)) == 1


def test_a_webhook_shows_only_to_whoever_keeps_systems(agency, admin):
    liaison = program_of(agency, Officer(agency, "LIA").user)
    no_scope = program_of(agency, admin.user, scopes=ALL - {TokenScope.MANAGE})

    assert problem_of(liaison.get(f"/api/v1/{HOOKS}"))["code"] == "NOT_YOUR_DUTY"
    assert problem_of(send(no_scope, "post", HOOKS, SENT))["code"] == "SCOPE_MISSING"
    assert rows(admin, Endpoint) == []
