"""Rules about units over the interface."""

import pytest

from casework.models import UnitRule
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.categories import make_category
from tests.factories.consoles import fresh_life
from tests.factories.lives import make_unit

RULES = "unit-rules"
SIGALUH = "33.04.07"


@pytest.fixture
def unit(agency, db):
    make_category("jalan", "Jalan rusak")
    return make_unit(agency)


@pytest.fixture
def sent(unit):
    return {"category_code": "jalan", "region_code": SIGALUH, "unit_id": unit.pk}


def places(program):
    items = program.get(f"/api/v1/{RULES}").json()["items"]
    return [(item["category_code"], item["position"]) for item in items]


def test_a_rule_is_added_changed_moved_and_removed(admin, program, unit, sent):
    first, again = (send(program, "post", RULES, sent, key="r") for _each in range(2))
    assert (first.status_code, again.json()) == (201, first.json()), first.content
    path = f"{RULES}/{first.json()['id']}"
    assert first.json() == {**sent, "id": first.json()["id"], "position": 1}
    assert first.headers["ETag"] == etag_of(program, path)
    second = send(program, "post", RULES, {"region_code": SIGALUH, "unit_id": unit.pk})
    assert places(program) == [("jalan", 1), ("", 2)]

    below = f"{RULES}/{second.json()['id']}"
    moved = send(program, "put", f"{below}/place", {"direction": "UP"}, etag=second.headers["ETag"])
    assert (moved.status_code, moved.json()["position"]) == (200, 1)
    assert places(program) == [("", 1), ("jalan", 2)]
    seen = etag_of(program, path)
    changed = send(program, "put", path, {**sent, "region_code": ""}, etag=seen)
    assert (changed.status_code, changed.json()["region_code"]) == (200, "")
    assert send(program, "delete", path, etag=seen).status_code == 412
    assert send(program, "delete", path, etag=changed.headers["ETag"]).status_code == 204
    assert places(program) == [("", 1)]
    assert program.get(f"/api/v1/{path}").status_code == 404


def test_what_is_wrong_with_a_rule_is_said(admin, program, sent):
    send(program, "post", RULES, sent)
    before = rows(admin, UnitRule)

    for body, errors in (
        (sent, [("category_code", "TAKEN")]),
        ({"unit_id": sent["unit_id"]}, [("category_code", "INVALID")]),
        ({**sent, "unit_id": 999}, [("unit_id", "INVALID_CHOICE")]),
        ({**sent, "region_code": "31.71"}, [("region_code", "INVALID_CHOICE")]),
        ({**sent, "category_code": 7}, [("category_code", "WRONG_TYPE")]),
    ):
        assert errors_of(send(program, "post", RULES, body)) == errors, body
    path = f"{RULES}/{before[0]['id']}"
    for body, code in (({"direction": "LEFT"}, "INVALID_CHOICE"), ({"direction": 1}, "WRONG_TYPE")):
        answer = send(program, "put", f"{path}/place", body, etag=etag_of(program, path))
        assert errors_of(answer) == [("direction", code)]

    assert rows(admin, UnitRule) == before


def test_rules_are_tried_without_being_kept(agency, admin, program, sent):
    fresh_life().route(agency)
    other = {**sent, "region_code": ""}
    rule = send(program, "post", RULES, sent).json()
    before = rows(admin, UnitRule)

    as_kept = program.get(f"/api/v1/{RULES}/dry-run").json()
    with_more = send(program, "post", f"{RULES}/dry-run", other)
    instead = send(program, "post", f"{RULES}/dry-run", {**other, "rule_id": rule["id"]})
    unknown = send(program, "post", f"{RULES}/dry-run", {**other, "rule_id": 999})

    assert (as_kept["looked_at"], as_kept["this_rule"]) == (1, 0)
    assert (with_more.status_code, instead.status_code) == (200, 200), with_more.content
    assert with_more.json()["this_rule"] == instead.json()["this_rule"]
    assert errors_of(unknown) == [("rule_id", "INVALID_CHOICE")]
    assert rows(admin, UnitRule) == before
