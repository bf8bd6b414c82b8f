"""What each page asks of the database: little, and the same however much there is to show."""

import pytest

from tests.factories.agencies import REGENCY
from tests.factories.lives import make_unit
from tests.isolation.matrix_address import address_of
from tests.isolation.matrix_table import outcome, read_rows
from tests.isolation.matrix_world import more_reports

MOST = 12
MORE = 10
ROWS = [row for row in read_rows() if "ok" in row.cells.values()]


def _taken(world, row, statements):
    """Return the statements of a page, as one of those who may see it opens it again."""
    admitted = [actor for actor, cell in row.cells.items() if cell == "ok"]
    actor = min(admitted, key=lambda it: (it.endswith("@"), it.endswith("_1F")))
    who = actor.removesuffix("@")
    site = row.site if who == actor else "HOME"
    client, address = world.client(who, world.host(site, who)), address_of(world, row)
    client.get(address).close()
    with statements() as taken:
        answer = client.get(address)
        assert outcome(answer) == "ok"
        answer.close()
    return taken.texts()


@pytest.fixture(scope="module")
def counted(world):
    """Every page's statements by row, filled once and asked by two tests."""
    return {}


def test_no_page_takes_more_than_twelve(world, counted, statements):
    for row in ROWS:
        counted[str(row)] = len(_taken(world, row, statements))

    assert {name: number for name, number in counted.items() if number > MOST} == {}


def test_more_of_everything_takes_no_more_statements(world, counted, statements):
    more_reports(world, MORE)
    for number in range(MORE):
        make_unit(world.agencies[REGENCY], name=f"Puskesmas {number}")

    now = {str(row): len(_taken(world, row, statements)) for row in ROWS}

    assert {
        name: (counted[name], many) for name, many in now.items() if many != counted[name]
    } == {}
