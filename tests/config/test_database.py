from pathlib import Path

import pytest

from config.database import databases
from config.env import SettingMistake

ALWAYS = {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True, "ENGINE": "tenants.isolation"}


@pytest.fixture(autouse=True)
def _no_urls(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)


def test_without_a_url_both_logins_are_the_embedded_servers():
    place = {"HOST": "/v/postgres/socket", "PORT": "5432", "NAME": "tuntas", "PASSWORD": ""}
    options = {"connect_timeout": 5, "server_side_binding": True}

    assert databases(Path("/v")) == {
        "default": {**ALWAYS, **place, "USER": "app", "OPTIONS": options},
        "owner": {**ALWAYS, **place, "USER": "owner", "OPTIONS": options},
    }


def test_urls_are_read_as_libpq_reads_them(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://app:a%40b@db:6432/lapor?sslmode=require")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://owner@/lapor?host=/run/pg")

    found = databases(Path("/v"))

    assert found["default"] == {
        **ALWAYS,
        "HOST": "db",
        "PORT": "6432",
        "NAME": "lapor",
        "USER": "app",
        "PASSWORD": "a@b",
        "OPTIONS": {"connect_timeout": 5, "sslmode": "require", "server_side_binding": True},
    }
    assert (found["owner"]["HOST"], found["owner"]["USER"]) == ("/run/pg", "owner")


def test_without_the_owners_url_owner_is_no_more_than_app(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/lapor")

    assert databases(Path("/v"))["owner"]["USER"] == "app"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://app@db/x", "must be a URL as postgresql://… or postgres://…, but cannot be read"),
        ("postgresql://app@db", "names no database: add it as the URL's path."),
        ("postgresql://app@db/x?no=such", "cannot be read as a PostgreSQL URL."),
    ],
)
@pytest.mark.parametrize("variable", ["DATABASE_URL", "DATABASE_OWNER_URL"])
def test_an_unreadable_url_is_named(monkeypatch, variable, url, sentence):
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/x")
    monkeypatch.setenv(variable, url)

    with pytest.raises(SettingMistake) as mistake:
        databases(Path("/v"))

    assert str(mistake.value).startswith(f"{variable} {sentence}")
