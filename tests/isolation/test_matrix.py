"""Every address of every host, asked by somebody of every role: see matrix_rows.py."""

import pytest

from tests.isolation.matrix_address import ROUTES, address_of
from tests.isolation.matrix_table import outcome, read_rows
from tests.isolation.matrix_world import ACTORS, HOMES

ROWS = read_rows()


def test_every_address_has_a_row():
    rows = {(row.site, row.name) for row in ROWS}

    assert [pair for pair in ROUTES if pair not in rows] == []


def test_every_row_is_of_an_address():
    assert [row for row in ROWS if (row.site, row.name) not in ROUTES] == []


def test_every_address_of_a_console_is_asked_by_everybody():
    consoles = [row for row in ROWS if "_console:" in row.name]
    homes = {f"{actor}@" for actor in HOMES}

    assert len(consoles) > 20
    for row in consoles:
        assert set(row.cells) - homes == set(ACTORS)
    assert {a for row in consoles for a in row.cells if a.endswith("@")} == homes


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_everybody_gets_what_the_table_says(world, row):
    address = address_of(world, row)
    found = {}

    for actor in row.cells:
        who = actor.removesuffix("@")
        site = row.site if who == actor else "HOME"
        response = world.client(who, world.host(site, who)).get(address)
        found[actor] = outcome(response)
        response.close()

    assert found == row.cells
