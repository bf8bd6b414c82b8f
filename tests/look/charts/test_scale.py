import pytest

from look.charts.scale import class_bounds, class_of, ticks


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (3, (0, 1, 2, 3)),
        (7, (0, 2, 4, 6, 8)),
        (130, (0, 50, 100, 150)),
        (999, (0, 500, 1000)),
    ],
)
def test_ticks_are_round_and_reach_over_the_highest(most, marks):
    assert ticks(most) == marks


@pytest.mark.parametrize(
    ("values", "bounds"),
    [
        ((), ()),
        ((4,), (4,)),
        ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), (2, 4, 6, 8, 10)),
        ((0, 0, 0, 0, 9), (0, 9)),
        ((3, 3, 3), (3,)),
    ],
)
def test_classes_hold_about_equally_many(values, bounds):
    assert class_bounds(values) == bounds


def test_a_value_is_in_the_first_class_that_reaches_it():
    assert [class_of(value, (2, 4, 10)) for value in (0, 2, 3, 10, 11)] == [0, 0, 1, 2, 2]
