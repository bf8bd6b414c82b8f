"""Every address of every host, asked by somebody of every role: see matrix_rows.py."""

import re
from datetime import date
from uuid import UUID

import pytest
from django.urls import reverse

from tests.factories.agencies import REGENCY
from tests.isolation.matrix import URLCONFS, routes
from tests.isolation.matrix_table import outcome, read_rows
from tests.isolation.matrix_world import ACTORS, HOMES

ROWS = read_rows()
ROUTES = {(route.site, route.name): route for route in routes()}
_ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
# A step that the row's site offers on the report, and one that its reporter is offered.
STEPS = {"NATIONAL": "ombudsman-hands-back", "AGENCY": "answer-while-referred"}
REPORTERS_STEPS = {"PUBLIC": "persempit", "CONFIDENTIAL": "perluas"}


def _address(world, row):
    life, file_id = world.reports[row.report]
    given = {
        "number": life.report.number,
        "file_id": file_id,
        "row": STEPS.get(row.site),
        "agency": REGENCY,
        "table": "bulan",
        "slug": REPORTERS_STEPS.get(row.report),
        "draft_id": "a" * 12,
        "token": world.token,
        "proposal_id": 1,
        "seen": 0,
        "view_id": 1,
        "key": UUID(int=1),
        "day": date(2027, 1, 1),
        "job_id": 4711,
        "version_id": 4711,
        "code": "kesehatan",
        "reply_id": 4711,
        "unit_id": world.unit.pk,
        "user_id": world.users["LIA"].pk,
        "absence_id": 4711,
        "report_id": world.periodic_id,
        "file_format": "xlsx",
        "invitation_id": 4711,
        "pk": world.key_id,
    }
    names = _ARGUMENT.findall(ROUTES[row.site, row.name].pattern)
    return reverse(row.name, urlconf=URLCONFS[row.site], kwargs={n: given[n] for n in names})


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
    address = _address(world, row)
    found = {}

    for actor in row.cells:
        who = actor.removesuffix("@")
        site = row.site if who == actor else "HOME"
        response = world.client(who, world.host(site, who)).get(address)
        found[actor] = outcome(response)
        response.close()

    assert found == row.cells
