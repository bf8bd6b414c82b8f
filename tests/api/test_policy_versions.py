"""The versions of an agency's own deadlines over the interface."""

from datetime import timedelta

import pytest

from register.models import SlaPolicy
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.consoles import now, today

VERSIONS = "policy-versions"


@pytest.fixture
def sent():
    return {
        "report_class": "COMPLAINT",
        "t2": 3,
        "t3": 7,
        "t7": 10,
        "answer_approval": "LEAD",
        "first_day": (now() + timedelta(days=9)).date().isoformat(),
    }


def test_a_version_is_issued_once_for_one_key_and_listed(admin, program, sent):
    first, second = (send(program, "post", VERSIONS, sent, key="v") for _each in range(2))

    assert (first.status_code, second.status_code) == (201, 201), first.content
    told = first.json()
    assert told == second.json()
    assert {name: told[name] for name in told if name in sent} == {
        name: sent[name] for name in sent if name != "first_day"
    }
    assert told["valid_from"].startswith(f"{sent['first_day']}T00:00:00")
    assert first.headers["Location"] == f"/api/v1/{VERSIONS}/{told['id']}"
    assert first.headers["ETag"] == etag_of(program, f"{VERSIONS}/{told['id']}")
    assert program.get(f"/api/v1/{VERSIONS}").json() == {"items": [told], "next": None}
    other = program.get(f"/api/v1/{VERSIONS}", {"report_class": "ASPIRATION"})
    assert other.json()["items"] == []
    assert program.get(f"/api/v1/{VERSIONS}/{told['id'] + 1}").status_code == 404


def test_what_is_wrong_with_a_version_is_said(admin, program, sent):
    send(program, "post", VERSIONS, sent)
    before = rows(admin, SlaPolicy)

    for change, errors in (
        ({}, [("first_day", "TAKEN")]),
        ({"first_day": today().isoformat()}, [("first_day", "INVALID")]),
        ({"t2": 300, "t7": 100}, [("t2", "MAX_VALUE"), ("t7", "MAX_VALUE")]),
        ({"report_class": "SURAT"}, [("report_class", "INVALID_CHOICE")]),
        ({"answer_approval": "NAT"}, [("answer_approval", "INVALID_CHOICE")]),
        ({"t3": "tiga"}, [("t3", "WRONG_TYPE")]),
    ):
        assert errors_of(send(program, "post", VERSIONS, {**sent, **change})) == errors, change

    assert rows(admin, SlaPolicy) == before
