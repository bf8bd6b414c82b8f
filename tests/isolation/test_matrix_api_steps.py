"""Every step of the table, sent by everybody's program: the same people may as at the consoles."""

import pytest

from register.queries.offered_groups import BY_SLUG
from tests.factories.stages import EX_OFFICIO
from tests.isolation.matrix_api_posts import SENDERS, column_of, programs_of, send, told
from tests.isolation.matrix_posts import holders, trace, undone
from tests.isolation.matrix_world import more_reports

REFUSED = {403, 404, 409}
ROWS = list(BY_SLUG.values())
MOST_STATES = 3
MORE = 5
# The caller, the report as it is seen and once more as it is locked, what a step writes and tells,
# and the count of the request.
MOST = 12
# Those that send a report on ask for the agencies, the one that is meant, and its deadlines.
BEYOND = {"VERIFY_AND_ROUTE": 14, "RECALL_REROUTE": 15, "PROPOSE_REROUTE": 13}
# The address and the version of the report as it is now.
READ_BY_THE_TEST = 2


@pytest.fixture(scope="module")
def programs(world):
    return programs_of(world)


def attempts(world, programs, row, life):
    """Yield everybody with what their program was answered, and whether it counted."""
    before, (values, files) = trace(life), told(world, row, life)
    for who, program in programs.items():
        with undone():
            answer = send(program, life, values, files)
            yield column_of(who), answer, trace(life) != before


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.step.value)
def test_a_step_is_taken_by_whom_the_table_names_alone(world, programs, row):
    may = holders(row) & {column_of(who) for who in SENDERS}
    taken = set()

    for state in row.sources[:MOST_STATES]:
        with undone():
            life = world.stages.ready(row.step, state)
            for actor, answer, has_changed in attempts(world, programs, row, life):
                assert answer.status_code < 500, (actor, state)
                assert (answer.status_code == 200) == has_changed, (actor, state, answer.content)
                if actor not in may:
                    assert answer.status_code in REFUSED, (actor, state, answer.content)
                elif has_changed:
                    taken.add(actor)

    # Examiners work on supervisory reports only.
    assert taken == (may if row.step in EX_OFFICIO else may - {"EXM"})


@pytest.mark.usefixtures("uses_are_noted")
def test_a_step_takes_few_statements_and_no_more_for_more_reports(world, programs, statements):
    def counted():
        rows = [row for row in ROWS if _sender(row)]
        return {row.step.value: _counted(world, programs, row, statements) for row in rows}

    first = counted()
    more_reports(world, MORE)

    # The first of them may have read what a process then keeps in memory.
    assert {step: many for step, many in counted().items() if many > first[step]} == {}
    over = {step: many for step, many in first.items() if many > BEYOND.get(step, MOST)}
    assert over == {}


def _sender(row):
    """Return somebody who may take a step, None for one of reporters."""
    asked = (who for who in SENDERS if who != "EXM")
    return next((who for who in asked if column_of(who) in holders(row)), None)


def _counted(world, programs, row, statements):
    with undone():
        life = world.stages.ready(row.step, row.sources[0])
        values, files = told(world, row, life)
        who = _sender(row)
        # The first request of a minute notes that the token was used.
        programs[who].read(f"/{life.report.number}")
        with statements() as taken:
            answer = send(programs[who], life, values, files)
        assert answer.status_code == 200, (row.step, answer.content)
        return len(taken.texts()) - READ_BY_THE_TEST
