import pytest

from config.health.state import Part, State, worker_state


@pytest.mark.parametrize(
    ("age", "up_for", "expected"),
    [
        (0.0, 5.0, Part.OK),
        (120.0, 9999.0, Part.OK),
        (120.1, 9999.0, Part.LATE),
        (None, 9999.0, Part.LATE),
        (None, 120.0, Part.STARTING),
        # What an earlier run left behind says nothing about this one.
        (3600.0, 5.0, Part.STARTING),
    ],
)
def test_worker_state(age, up_for, expected):
    assert worker_state(age=age, up_for=up_for) is expected


@pytest.mark.parametrize(
    ("state", "is_up"),
    [
        (State(Part.OK, Part.OK, Part.OK), True),
        (State(Part.OK, Part.OK, Part.STARTING), True),
        (State(Part.OK, Part.OK, Part.LATE), False),
        (State(Part.OK, Part.PENDING, Part.DOWN), False),
        (State(Part.DOWN, Part.DOWN, Part.DOWN), False),
    ],
)
def test_everything_needed_must_be_up(state, is_up):
    assert state.is_up is is_up
    assert state.as_json()["status"] == ("ok" if is_up else "down")
