"""Every address of the interface, asked with the token of somebody of every role: matrix_api.py."""

import pytest

from tests.factories.tokens import Program, token_of
from tests.isolation.matrix_address import ROUTES, address_of
from tests.isolation.matrix_api import OPEN, PEOPLE, POSTED, read_api_rows
from tests.isolation.matrix_world import PEOPLE as WORLD
from tests.isolation.matrix_world import more_reports

ROWS = read_api_rows()
MOST = 12
MORE = 10


@pytest.fixture(scope="module")
def programs(world):
    """The program of each person, at the host of their own desk."""
    homes = {who: world.agencies.get(WORLD[who][0]) for who in PEOPLE}
    return {
        who: Program(home, token_of(home, world.users[who]).secret) for who, home in homes.items()
    }


def test_every_address_has_a_row():
    there = {name for _site, name in ROUTES if name.startswith("api:")}

    assert {row.name for row in ROWS} == there


def test_the_hosts_of_agencies_and_of_the_desk_have_the_same_addresses():
    of = {
        site: {name for where, name in ROUTES if where == site and name.startswith("api:")}
        for site in ("AGENCY", "NATIONAL", "PUBLIC")
    }

    assert of["AGENCY"] == of["NATIONAL"]
    assert of["PUBLIC"] == set()


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_everybody_gets_what_the_table_says(world, programs, row):
    address = address_of(world, row)

    found = {who: _status(program.get(address)) for who, program in programs.items()}

    assert found == row.cells


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_token_opens_nothing_at_another_desk(world, programs, row):
    address = address_of(world, row)
    hosts = {program.defaults["HTTP_HOST"] for program in programs.values()}

    for who, program in programs.items():
        for host in hosts - {program.defaults["HTTP_HOST"]}:
            status = _status(program.get(address, headers={"host": host}))
            expected = 200 if row.name in OPEN else 405 if row.name in POSTED else 401
            assert status == expected, (who, host)


@pytest.mark.usefixtures("uses_are_noted")
def test_few_statements_and_no_more_for_more_of_everything(world, programs, statements):
    counted = _counted(world, programs, statements)

    more_reports(world, MORE)

    assert _counted(world, programs, statements) == counted
    assert max(counted.values()) <= MOST


def _status(answer):
    # One that hands out a file holds it open.
    answer.close()
    return answer.status_code


def _counted(world, programs, statements):
    found = {}
    for row in ROWS:
        if 200 not in row.cells.values():
            continue
        who, address = (
            next(w for w, cell in row.cells.items() if cell == 200),
            address_of(world, row),
        )
        programs[who].get(address).close()
        with statements() as taken:
            assert _status(programs[who].get(address)) == 200
        found[str(row)] = len(taken.texts())
    return found
