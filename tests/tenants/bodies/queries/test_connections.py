"""How far a run has come, and whether anybody is at it."""

from datetime import timedelta

from tenants.bodies.actions.ask_connection import ask_connection
from tenants.bodies.models import ConnectionRow
from tenants.bodies.queries.connections import (
    PATIENCE,
    latest_runs,
    newest_of,
    run_figures,
    troubles_of,
)
from tenants.scope import NATIONAL, scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING


def ask(bodies, *codes):
    return ask_connection(body_ids=[bodies[code].pk for code in codes], by=7, at=AT)


def put(code, state, hindrance="", after=0):
    with scope(EVERYTHING):
        ConnectionRow.objects.filter(body__code=code).update(
            state=state, hindrance=hindrance, changed_at=AT + timedelta(seconds=after)
        )


def codes(rows):
    return [row.body.code for row in rows]


def test_how_far_a_run_has_come(few_bodies, statements):
    run = ask(few_bodies, "33.07", "34", "34.01", "K-KEMENKEU")
    put("34", "DONE", after=1)
    put("34.01", "FAILED", "HOST_TAKEN", after=2)
    put("33.07", "WORKING", after=3)

    with scope(NATIONAL), statements() as told:
        found = run_figures(run.pk, at=AT)
        troubles, newest = troubles_of(run.pk), newest_of(run.pk)
        nothing = run_figures(0, at=AT)

    assert (found.run, found.total, found.done, found.failed, found.ended) == (run, 4, 1, 1, 2)
    assert (found.is_under_way, found.is_stuck) == (True, False)
    assert (codes(troubles), codes(newest)) == (["34.01"], ["33.07", "34"])
    assert nothing is None
    assert len(told.texts()) == 6


def test_nobody_is_at_it(few_bodies):
    run = ask(few_bodies, "33.07", "34")
    put("34", "DONE")

    with scope(NATIONAL):
        still = run_figures(run.pk, at=AT + PATIENCE)
        stuck = run_figures(run.pk, at=AT + PATIENCE + timedelta(seconds=1))
    put("33.07", "DONE")
    with scope(NATIONAL):
        ended = run_figures(run.pk, at=AT + timedelta(hours=1))

    assert (still.is_stuck, stuck.is_stuck) == (False, True)
    assert (ended.is_stuck, ended.is_under_way) == (False, False)


def test_the_newest_run_comes_first(few_bodies):
    with scope(NATIONAL):
        assert latest_runs(at=AT) == []
    first, second = ask(few_bodies, "33.07"), ask(few_bodies, "34")

    with scope(NATIONAL):
        assert [found.run for found in latest_runs(at=AT)] == [second, first]
