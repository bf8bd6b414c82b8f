"""Every step of the table, posted by everybody: whom the table does not name changes nothing."""

import pytest

from public_portal.tracking.reporter_steps import SLUGS
from register.queries.offered_groups import BY_SLUG, slug_of
from register.rules.steps import Step
from tests.factories.stages import EX_OFFICIO
from tests.isolation.matrix_posts import (
    ADMITTED,
    KEPT_OUT,
    holders,
    post,
    trace,
    typed,
    undone,
)

REFUSED = {302, 403, 404, 409}
ROWS = list(BY_SLUG.values())
# What a role may do does not vary with the state: a few of a step's states show it.
MOST_STATES = 3


def address_of(site, life, row):
    start = "/konsol" if site == "AGENCY" else ""
    return f"{start}/laporan/{life.report.number}/{slug_of(row)}/"


def attempts(world, row, life):
    """Yield everybody at each console with what their POST was answered, and whether it counted."""
    before, data = trace(life), typed(world, row, life)
    for site, people in ADMITTED.items():
        for actor in people:
            with undone():
                response = post(world, site, actor, address_of(site, life, row), data)
                yield actor, response.status_code, trace(life) != before


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.step.value)
def test_a_step_is_taken_by_whom_the_table_names_alone(world, row):
    may = holders(row) & {actor for people in ADMITTED.values() for actor in people}
    taken = set()

    for state in row.sources[:MOST_STATES]:
        with undone():
            life = world.stages.ready(row.step, state)
            for actor, status, has_changed in attempts(world, row, life):
                assert status < 500, (actor, state)
                if actor not in may:
                    assert status in REFUSED, (actor, state)
                    assert not has_changed, (actor, state)
                elif has_changed:
                    taken.add(actor)

    # Examiners work on supervisory reports only.
    assert taken == (may if row.step in EX_OFFICIO else may - {"EXM"})


@pytest.mark.parametrize("site", sorted(KEPT_OUT))
def test_whom_the_gate_keeps_out_takes_no_step(world, site):
    life, _file = world.reports["PUBLIC"]
    before = trace(life)

    for row in ROWS:
        data = typed(world, row, life) if row.step is not Step.MERGE else {"evidence": []}
        for actor in KEPT_OUT[site]:
            response = post(world, site, actor, address_of(site, life, row), data)
            assert response.status_code in {302, 403}, (row.step, actor)

    assert trace(life) == before


@pytest.mark.parametrize("row", [row for row in ROWS if row.step in SLUGS], ids=lambda r: r.step)
def test_a_reporters_step_is_taken_by_the_reporter_alone(world, row):
    taken = set()

    for state in row.sources[:MOST_STATES]:
        with undone():
            life = world.stages.ready(row.step, state)
            before, data = trace(life), typed(world, row, life)
            for actor in ("ANON", "CITIZEN", "NAT", "ADM", "LIA", "REP"):
                with undone():
                    address = f"/lacak/{life.report.number}/{SLUGS[row.step]}/"
                    response = post(world, "PUBLIC", actor, address, data)
                    assert response.status_code < 500
                    if trace(life) != before:
                        taken.add(actor)
                    else:
                        assert actor == "REP" or response.status_code == 404

    assert taken == {"REP"}
