"""Days off over the interface: an agency's own, and those of the whole country at its desk."""

from datetime import timedelta

import pytest

from regions.models import Holiday
from tenants.teams.models import AuditEntry
from tests.api.problems import problem_of
from tests.api.sending import errors_of, etag_of, rows, send
from tests.factories.consoles import Officer, now
from tests.factories.tokens import program_of


@pytest.fixture
def day():
    return (now() + timedelta(days=30)).date().isoformat()


@pytest.fixture
def desk(agency, db):
    return program_of(None, Officer(None, "NAT").user)


def test_an_agencys_own_day_is_added_once_and_removed(admin, program, day):
    sent = {"date": day, "name": "Hari jadi kabupaten"}

    first, second = (send(program, "post", "holidays", sent, key="h") for _each in range(2))

    assert (first.status_code, second.status_code) == (201, 201), first.content
    told = first.json()
    assert told == second.json()
    assert told == {**sent, "id": told["id"], "kind": "LOCAL", "is_estimate": False, "source": ""}
    path = f"holidays/{told['id']}"
    assert first.headers["ETag"] == etag_of(program, path)
    assert send(program, "delete", path, etag='"lama"').status_code == 412
    assert send(program, "delete", path).status_code == 428
    assert send(program, "delete", path, etag=first.headers["ETag"]).status_code == 204
    assert program.get(f"/api/v1/{path}").status_code == 404
    with admin.scope:
        kinds = AuditEntry.objects.order_by("pk").values_list("kind", flat=True)
        assert list(kinds)[-2:] == ["DAY_OFF_ADDED", "DAY_OFF_REMOVED"]


def test_what_is_wrong_with_a_day_is_said(admin, program, day):
    send(program, "post", "holidays", {"date": day, "name": "Hari jadi"})
    before = rows(admin, Holiday)

    for sent, errors in (
        ({}, [("date", "REQUIRED"), ("name", "REQUIRED")]),
        ({"date": "2020-01-01", "name": "Lama"}, [("date", "INVALID")]),
        ({"date": day, "name": "Lagi"}, [("date", "TAKEN")]),
        ({"date": day, "name": "Lagi", "kind": "NATIONAL"}, [("kind", "UNKNOWN")]),
        ([], [("", "WRONG_TYPE")]),
    ):
        assert errors_of(send(program, "post", "holidays", sent)) == errors, sent

    assert rows(admin, Holiday) == before


def test_a_day_of_the_country_is_not_an_agencys_to_change(admin, program, desk, day):
    sent = {"date": day, "name": "Pemilihan umum", "kind": "NATIONAL", "source": "Keppres 1"}
    made = send(desk, "post", "holidays", sent)
    assert made.status_code == 201, made.content
    path = f"holidays/{made.json()['id']}"
    before = rows(admin, Holiday)

    removed = send(program, "delete", path, etag=made.headers["ETag"])
    renamed = send(program, "put", path, {"name": "x", "kind": "NATIONAL"}, etag='"x"')

    assert [problem_of(each)["code"] for each in (removed, renamed)] == ["NOT_YOUR_DUTY"] * 2
    assert rows(admin, Holiday) == before


def test_an_agencys_own_day_is_not_renamed(admin, program, day):
    made = send(program, "post", "holidays", {"date": day, "name": "Hari jadi"})
    path = f"holidays/{made.json()['id']}"

    answer = send(program, "put", path, {"name": "x", "kind": "LOCAL"}, etag=made.headers["ETag"])

    assert problem_of(answer)["code"] == "NOT_YOUR_DUTY"
    assert [row["name"] for row in rows(admin, Holiday) if row["agency_id"]] == ["Hari jadi"]


def test_the_desk_changes_and_removes_a_day_of_the_country(desk, day):
    sent = {"date": day, "name": "Pemilihan", "kind": "NATIONAL"}
    made = send(desk, "post", "holidays", sent)
    path = f"holidays/{made.json()['id']}"
    changed = send(
        desk,
        "put",
        path,
        {"name": "Pemilihan umum", "kind": "NATIONAL", "source": "Keppres 1"},
        etag=made.headers["ETag"],
    )

    assert (changed.status_code, changed.json()["name"]) == (200, "Pemilihan umum")
    assert changed.json()["date"] == day
    assert errors_of(send(desk, "post", "holidays", sent)) == [("date", "TAKEN")]
    assert send(desk, "delete", path, etag=made.headers["ETag"]).status_code == 412
    assert send(desk, "delete", path, etag=changed.headers["ETag"]).status_code == 204
    assert send(desk, "delete", path, etag='"x"').status_code == 404
