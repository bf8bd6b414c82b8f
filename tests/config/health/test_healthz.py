import pytest
from django.db import DatabaseError, connections

from config.health import state
from tenants.scope import scope
from tests.factories.everything import EVERYTHING

STARTING = {"status": "ok", "database": "ok", "tables": "ok", "worker": "starting"}


@pytest.fixture(autouse=True)
def _young_process(monkeypatch):
    monkeypatch.setattr(state, "_process_began", state.time.monotonic())
    monkeypatch.setattr(state, "_seen_migrated", [])


def _beat(*, seconds_ago):
    with scope(EVERYTHING), connections["default"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO register_heartbeat (name, at)"
            " VALUES ('drain', clock_timestamp() - make_interval(secs => %s))",
            [seconds_ago],
        )


@pytest.mark.parametrize("host", ["localhost", "nasional.localhost", "10.0.0.7", "no.such.host"])
def test_it_works_under_any_name(db, client, host):
    response = client.get("/healthz", headers={"host": host})

    assert (response.status_code, response.json()) == (200, STARTING)
    assert response["Cache-Control"] == "no-store"


def test_a_fresh_heartbeat_is_a_worker(db, client):
    _beat(seconds_ago=30)

    response = client.get("/healthz")

    assert (response.status_code, response.json()["worker"]) == (200, "ok")


def test_an_old_heartbeat_is_none(db, client, monkeypatch):
    _beat(seconds_ago=300)
    monkeypatch.setattr(state, "_process_began", state.time.monotonic() - 300)

    response = client.get("/healthz")

    assert (response.status_code, response.json()["worker"]) == (503, "late")


def test_a_missing_migration_is_pending(db, client, monkeypatch):
    needed = state._needed() | {("register", "9999_from_tomorrow")}
    monkeypatch.setattr(state, "_needed", lambda: needed)

    response = client.get("/healthz")

    assert (response.status_code, response.json()["tables"]) == (503, "pending")


def test_a_database_that_does_not_answer_is_down(db, client, monkeypatch):
    def refuse():
        raise DatabaseError

    monkeypatch.setattr(state, "_is_migrated", refuse)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json() == {
        "status": "down",
        "database": "down",
        "tables": "down",
        "worker": "down",
    }
