"""Putting bodies in line, and once more those that failed."""

import pytest
from django.db.utils import DatabaseError

from tenants.bodies.actions.ask_connection import NothingToConnect, ask_again, ask_connection
from tenants.bodies.models import Body, ConnectionRow, ConnectionRun
from tenants.scope import NATIONAL, PORTAL, SYSTEM, of_agency, scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING


def ask(bodies, *codes):
    return ask_connection(body_ids=[bodies[code].pk for code in codes], by=7, at=AT)


def line():
    with scope(EVERYTHING):
        rows = ConnectionRow.objects.order_by("pk")
        return list(rows.values_list("body__code", "state", "hindrance"))


def test_provinces_come_before_what_is_below_them(few_bodies):
    run = ask(few_bodies, "34.01", "34", "33.07", "K-KEMENKEU")

    assert (run.asked_by, run.asked_at, str(run)) == (7, AT, f"{run.pk} 2026-01-05")
    assert line() == [
        ("K-KEMENKEU", "WAITING", ""),
        ("34", "WAITING", ""),
        ("34.01", "WAITING", ""),
        ("33.07", "WAITING", ""),
    ]
    with scope(NATIONAL):
        assert str(ConnectionRow.objects.get(body__code="34")).endswith(" WAITING")


def test_what_cannot_be_connected_is_left_out(few_bodies):
    ask(few_bodies, "33.07")
    with scope(NATIONAL):
        Body.objects.filter(code="34").update(until="2026-01-01")

    ask(few_bodies, "33.07", "33.04", "34", "34.01")

    assert line() == [("33.07", "WAITING", ""), ("34.01", "WAITING", "")]


def test_nothing_to_connect_writes_nothing(few_bodies):
    with pytest.raises(NothingToConnect):
        ask(few_bodies, "33.04")
    with pytest.raises(NothingToConnect):
        ask_connection(body_ids=[0], by=7, at=AT)

    with scope(NATIONAL):
        assert ConnectionRun.objects.count() == 0


def test_only_what_failed_and_is_not_in_line_is_asked_for_again(few_bodies):
    run = ask(few_bodies, "33.07", "34", "34.01")
    with scope(EVERYTHING):
        failed = ConnectionRow.objects.filter(body__code__in=["33.07", "34"])
        failed.update(state="FAILED", hindrance="HOST_TAKEN")
    ask(few_bodies, "34")

    assert ask_again(run_id=run.pk, at=AT) == 1
    assert ask_again(run_id=run.pk, at=AT) == 0

    assert line() == [
        ("34", "FAILED", "HOST_TAKEN"),
        ("34.01", "WAITING", ""),
        ("33.07", "WAITING", ""),
        ("34", "WAITING", ""),
    ]


def test_the_desk_cannot_write_what_came_of_it(few_bodies):
    run = ask(few_bodies, "33.07")
    values = {"run_id": run.pk, "body_id": few_bodies["34"].pk, "changed_at": AT}

    with scope(NATIONAL):
        assert ConnectionRow.objects.update(state="DONE") == 0
        with pytest.raises(DatabaseError), scope(NATIONAL):
            ConnectionRow.objects.create(state="DONE", **values)
        with pytest.raises(DatabaseError), scope(NATIONAL):
            ConnectionRow.objects.all().delete()

    assert line() == [("33.07", "WAITING", "")]


def test_nobody_else_sees_the_line(few_bodies, agency):
    ask(few_bodies, "33.07")

    for which in (PORTAL, SYSTEM, of_agency(agency)):
        with pytest.raises(DatabaseError), scope(which):
            ConnectionRow.objects.count()
