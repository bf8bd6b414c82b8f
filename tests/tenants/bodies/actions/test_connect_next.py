"""Connecting the next in line: what is made, what stands in the way, and what goes on after it."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connections

from tenants.bodies import readers
from tenants.bodies.actions import connect_body as module
from tenants.bodies.actions.ask_connection import ask_again, ask_connection
from tenants.bodies.actions.connect_body import connect_body
from tenants.bodies.actions.connect_next import LEASE, connect_next
from tenants.bodies.actions.load_master import load_master
from tenants.bodies.models import Body, ConnectionRow, Hindrance
from tenants.bodies.readers import on_connected
from tenants.isolation.comparison import differences
from tenants.models import Agency, Host, RecordedMigration
from tenants.scope import current_scope, of_agency, scope
from tenants.teams.models import Unit
from tests.database.template import AT

pytestmark = pytest.mark.usefixtures("own_database")
LATER = AT + timedelta(seconds=5)


@pytest.fixture(scope="module", autouse=True)
def _loaded(own_database, django_db_blocker):
    with django_db_blocker.unblock():
        load_master()


@pytest.fixture(autouse=True)
def told(monkeypatch):
    """Nobody reads but what a test registers."""
    monkeypatch.setattr(readers, "READERS", [])
    monkeypatch.setattr("tenants.bodies.actions.connect_next.READERS", readers.READERS)
    return readers.READERS


@pytest.fixture(autouse=True)
def _empty_line(own_database):
    ConnectionRow.objects.using("owner").all().delete()


def body(code):
    return Body.objects.using("owner").get(code=code)


def ask(*codes):
    return ask_connection(body_ids=[body(code).pk for code in codes], by=7, at=AT)


def line():
    rows = ConnectionRow.objects.using("owner").order_by("pk")
    return list(rows.values_list("body__code", "state", "hindrance", "changed_at"))


def agencies():
    return Agency.objects.using("owner")


def owner(text):
    with connections["owner"].cursor() as cursor:
        cursor.execute(text)


def test_a_body_becomes_a_tenant():
    ask("33.07")

    assert connect_next(at=LATER)
    assert not connect_next(at=LATER)

    agency = body("33.07").agency
    assert (agency.slug, agency.name, agency.short_name, agency.kind, agency.region_code) == (
        "wonosobo",
        "Pemerintah Kabupaten Wonosobo",
        "Pemkab Wonosobo",
        "REGENCY",
        "33.07",
    )
    assert (agency.parent.slug, agency.state, agency.created_at) == (
        "jatengprov",
        "PREPARING",
        LATER,
    )
    assert agency.domains.get().domain == "wonosobo.localhost"
    with scope(of_agency(agency)):
        assert Unit.objects.count() == 0
    with connections["owner"].cursor() as cursor:
        assert differences(cursor, [agency.schema_name]) == []
    assert line() == [("33.07", "DONE", "", LATER)]
    assert connect_body(body_id=body("33.07").pk, at=AT) == agency
    assert agencies().get(pk=agency.pk).created_at == LATER


def test_another_short_address_may_be_asked_for():
    row = body("33.13")
    asked = {row.pk: "karanganyarkab", body("33.14").pk: "kota-bandung"}
    ask_connection(body_ids=asked, by=7, at=AT, slugs=asked)

    while connect_next(at=AT):
        pass

    assert [row[1:3] for row in line()] == [("DONE", ""), ("FAILED", "HOST_TAKEN")]
    agency = body("33.13").agency
    assert (agency.slug, agency.domains.get().domain) == (
        "karanganyarkab",
        "karanganyarkab.localhost",
    )
    assert (body("33.13").slug, body("33.14").slug) == ("karanganyarkab", "sragen")


def test_a_province_takes_in_the_regencies_that_were_there_before_it():
    regency = connect_body(body_id=body("34.01").pk, at=AT)
    ministry = connect_body(body_id=body("K-KEMENKEU").pk, at=AT)

    province = connect_body(body_id=body("34").pk, at=LATER)

    assert regency.parent is None
    regency.refresh_from_db()
    ministry.refresh_from_db()
    assert (regency.parent, ministry.parent, province.parent) == (province, None, None)


@contextmanager
def ended():
    Body.objects.using("owner").filter(code="33.08").update(until="2026-01-01")
    yield
    Body.objects.using("owner").filter(code="33.08").update(until=None)


@contextmanager
def host_taken():
    agency = agencies().get(slug="banjarnegara")
    values = {"agency": agency, "domain": "magelang.localhost", "is_primary": False}
    host = Host.objects.using("owner").create(**values)
    yield
    host.delete()


@contextmanager
def changed(**values):
    before = {name: getattr(agencies().get(slug="kemenkes"), name) for name in values}
    found = agencies().filter(pk=agencies().get(slug="kemenkes").pk)
    found.update(**values)
    yield
    found.update(**before)


@contextmanager
def slug_taken():
    with changed(slug="magelang"):
        yield


@contextmanager
def region_taken():
    with changed(kind="REGENCY", region_code="33.08"):
        yield


@contextmanager
def schema_taken():
    owner("CREATE SCHEMA a_magelang")
    yield
    owner("DROP SCHEMA a_magelang")


@contextmanager
def reserved():
    Body.objects.using("owner").filter(code="33.08").update(slug="www")
    yield
    Body.objects.using("owner").filter(code="33.08").update(slug="magelang")


@contextmanager
def no_template():
    rows = list(RecordedMigration.objects.using("owner"))
    RecordedMigration.objects.using("owner").all().delete()
    yield
    RecordedMigration.objects.using("owner").bulk_create(rows)


@contextmanager
def broken():
    last = RecordedMigration.objects.using("owner").order_by("pk").last()
    found = RecordedMigration.objects.using("owner").filter(pk=last.pk)
    found.update(statements=[*last.statements, "SELECT 1/0"])
    yield
    found.update(statements=last.statements)


@pytest.mark.parametrize(
    ("come_between", "hindrance"),
    [
        (ended, "ENDED"),
        (host_taken, "HOST_TAKEN"),
        (slug_taken, "HOST_TAKEN"),
        (region_taken, "REGION_TAKEN"),
        (schema_taken, "SCHEMA_TAKEN"),
        (reserved, "HOST_RESERVED"),
        (no_template, "NO_TEMPLATE"),
        (broken, "UNEXPECTED"),
    ],
)
def test_what_stands_in_the_way_is_told_and_nothing_is_half_made(come_between, hindrance):
    ask("33.08")

    with come_between():
        before = set(agencies().values_list("slug", flat=True))
        assert connect_next(at=LATER)
        after = set(agencies().values_list("slug", flat=True))

    assert line() == [("33.08", "FAILED", hindrance, LATER)]
    assert str(Hindrance(hindrance).label).endswith(".")
    assert after == before
    assert not body("33.08").is_connected
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname IN ('a_magelang', 'a_www')")
        assert cursor.fetchall() == []


def test_the_others_do_not_wait_for_one_that_fails():
    run = ask("33.08", "33.09")
    with host_taken():
        while connect_next(at=AT):
            pass
    first = line()

    assert ask_again(run_id=run.pk, at=AT) == 1
    connect_next(at=LATER)

    assert [row[1:3] for row in first] == [("DONE", ""), ("FAILED", "HOST_TAKEN")]
    assert [row[1:3] for row in line()] == [("DONE", ""), ("DONE", "")]


def test_who_wants_to_know_is_told_outside_any_scope():
    seen = []

    def reader(body, agency, at):
        seen.append((body.code, agency.slug, at, current_scope()))

    on_connected(reader)
    on_connected(reader)
    ask("33.10")

    connect_next(at=LATER)

    assert seen == [("33.10", "klaten", LATER, None)]


def test_a_reader_that_fails_is_called_again_and_the_tenant_stays():
    calls = []

    def reader(body, agency, at):
        calls.append(agency.slug)
        if len(calls) == 1:
            raise ValueError("not yet")

    on_connected(reader)
    run = ask("33.11")

    connect_next(at=LATER)
    failed, is_there = line(), body("33.11").is_connected
    ask_again(run_id=run.pk, at=LATER)
    connect_next(at=LATER)

    assert failed == [("33.11", "FAILED", "AFTERWARDS", LATER)]
    assert is_there
    assert line() == [("33.11", "DONE", "", LATER)]
    assert calls == ["sukoharjo", "sukoharjo"]


def test_one_whose_process_ended_is_taken_up_again(monkeypatch):
    ask("33.12")

    def killed(_body):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "_refuse_taken", killed)
        with pytest.raises(KeyboardInterrupt):
            connect_next(at=AT)
    in_the_midst = line()

    assert in_the_midst == [("33.12", "WORKING", "", AT)]
    assert not connect_next(at=AT + LEASE)
    assert connect_next(at=AT + LEASE + timedelta(seconds=1))
    assert line()[0][1] == "DONE"
