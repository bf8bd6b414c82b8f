"""Rows come, go and move, and no row is ever lost by it."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casework.rules.sop_content import MOST_STEPS
from casework.rules.sop_order import arranged

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROWS = st.lists(st.integers(), max_size=5)
PLACES = st.integers(-1, 7)


@pytest.mark.parametrize(
    ("rows", "command", "found", "place"),
    [
        ("AB", "tambah", "AB_", 2),
        ("", "tambah", "_", 0),
        ("AB", "sisip:0", "A_B", 1),
        ("AB", "sisip:9", "AB_", 2),
        ("AB", "hapus:0", "B", 0),
        ("AB", "hapus:1", "A", 0),
        ("A", "hapus:0", "", 0),
        ("ABC", "naik:2", "ACB", 1),
        ("ABC", "naik:0", "ABC", 0),
        ("ABC", "turun:0", "BAC", 1),
        ("ABC", "turun:2", "ABC", 2),
        ("ABC", "hapus:3", "ABC", 2),
        ("", "hapus:0", "", 0),
        ("ABC", "entah:1", "ABC", 1),
        ("ABC", "turun", "ABC", 2),
    ],
)
def test_a_command_for_rows(rows, command, found, place):
    done = arranged(rows, command, blank="_")

    assert ("".join(done.rows), done.place) == (found, place)


@few
@given(ROWS, st.sampled_from(["naik", "turun"]), PLACES)
def test_moving_keeps_every_row(rows, name, place):
    assert Counter(arranged(rows, f"{name}:{place}", blank=0).rows) == Counter(rows)


@few
@given(ROWS, PLACES)
def test_up_undoes_down(rows, place):
    down = arranged(rows, f"turun:{place}", blank=0)
    if 0 <= place < len(rows) - 1:
        assert list(arranged(down.rows, f"naik:{down.place}", blank=0).rows) == rows


def test_there_are_never_more_than_fit():
    full = ["A"] * MOST_STEPS

    assert arranged(full, "tambah", blank="_") == arranged(full, "sisip:0", blank="_")
    assert len(arranged(full, "tambah", blank="_").rows) == MOST_STEPS
