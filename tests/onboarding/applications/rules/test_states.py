from itertools import product

import pytest

from onboarding.applications.rules.states import MOVES, Move, MoveNotAllowed, State, after


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_what_the_table_has_leads_on_and_nothing_else(state, move):
    targets = {(source, each): target for source, each, target in MOVES}

    if (state, move) in targets:
        assert after(state, move) is targets[state, move]
        return
    with pytest.raises(MoveNotAllowed) as refused:
        after(state, move)
    assert (refused.value.state, refused.value.move) == (state, move)


def test_nothing_leads_out_of_what_has_ended():
    ended = {State.CONNECTED, State.REFUSED, State.WITHDRAWN}

    assert ended & {source for source, _move, _target in MOVES} == set()
