import pytest

from figures.rules.measures import Measure
from figures.rules.summary import Figures, Ratio, together

FIGURES = Figures(
    {
        ("DONE", 0): 6,
        ("WAITING", 0): 3,
        ("OTHER", 0): 1,
        ("RECEIVED", 0): 10,
        ("REOPENED", 0): 2,
        ("LEFT", 0): 1,
        ("CLOSED_ACCEPTED", 0): 6,
        ("CLOSED_NO_REPLY", 0): 2,
        ("T7_MET", 0): 9,
        ("T7_MISSED", 0): 3,
        ("T3_MISSED", 0): 1,
        ("RETURNED", 0): 1,
        ("UNIT_RETURNED", 0): 1,
        ("ESCALATED", 1): 4,
        ("ESCALATED", 2): 9,
        ("RATED", 5): 3,
        ("RATED", 2): 1,
        ("RESOLUTION", 1): 5,
        ("RESOLUTION", 4): 4,
        ("RESOLUTION", 30): 1,
    }
)


def test_sums():
    assert (FIGURES.total, FIGURES.inflow, FIGURES.outflow, FIGURES.closed) == (10, 12, 9, 8)


@pytest.mark.parametrize(
    ("ratio", "number", "of"),
    [
        (FIGURES.on_time("T7"), 9, 12),
        (FIGURES.on_time("T3", "T7"), 9, 13),
        (FIGURES.on_time("T1"), 0, 0),
        (FIGURES.reopened, 2, 8),
        (FIGURES.wrong_route, 2, 10),
        (FIGURES.escalated, 4, 10),
    ],
)
def test_ratios(ratio, number, of):
    assert ratio == Ratio(number, of)


@pytest.mark.parametrize(
    ("ratio", "least", "share"),
    [
        (Ratio(9, 12), 10, 0.75),
        (Ratio(9, 10), 10, 0.9),
        (Ratio(9, 9), 10, None),
        (Ratio(1, 2), 1, 0.5),
        (Ratio(0, 0), 0, None),
    ],
)
def test_a_share_of_too_few_is_none(ratio, least, share):
    assert ratio.share(least=least) == share


@pytest.mark.parametrize(("part", "days"), [(0.1, 1), (0.5, 1), (0.6, 4), (0.9, 4), (1.0, 30)])
def test_quantiles_are_exact(part, days):
    assert FIGURES.quantile(Measure.RESOLUTION, part) == days


def test_quantiles_and_ratings_of_too_few_are_none():
    assert FIGURES.quantile(Measure.RESOLUTION, 0.5, least=11) is None
    assert FIGURES.quantile(Measure.FIRST_RESPONSE, 0.5) is None
    assert FIGURES.satisfaction() == 4.25
    assert FIGURES.satisfaction(least=5) is None
    assert Figures().satisfaction() is None


def test_sums_of_several():
    assert together([FIGURES, FIGURES]).total == 20
    assert (FIGURES + FIGURES).closed == 16
    assert together([]).counts == {}
