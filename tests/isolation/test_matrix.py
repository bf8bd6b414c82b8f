"""Every address of every host, asked by somebody of every role: see matrix_rows.py."""

import time

import pytest
from django.conf import settings

from tests.isolation.matrix_address import ROUTES, address_of
from tests.isolation.matrix_table import outcome, read_rows
from tests.isolation.matrix_world import ACTORS, HOMES

ROWS = read_rows()
# Seconds: who signed in longer ago may be asked to prove themselves anew.
KEPT_FOR = 60


@pytest.fixture(scope="module")
def visit(world):
    """Return a new browser of an actor; signing in for each page would be a third of the work."""
    kept, cookie = {}, settings.SESSION_COOKIE_NAME

    def visiting(actor, host):
        client, now = world.client("ANON", host), time.monotonic()
        if actor != "ANON":
            since, key = kept.get((actor, host), (now - KEPT_FOR, ""))
            if now - since >= KEPT_FOR:
                since, key = now, world.client(actor, host).cookies[cookie].value
            kept[actor, host] = since, key
            client.cookies[cookie] = key
        return client

    return visiting


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
def test_everybody_gets_what_the_table_says(world, visit, row):
    address = address_of(world, row)
    found = {}

    for actor in row.cells:
        who = actor.removesuffix("@")
        site = row.site if who == actor else "HOME"
        response = visit(who, world.host(site, who)).get(address)
        found[actor] = outcome(response)
        response.close()

    assert found == row.cells
