"""Quality, never volume."""

import pytest

from figures.rules.league import LEAST, Sort, league, score_of
from figures.rules.summary import Figures


def body(*, met=0, missed=0, times=1, **more):
    counts = {("T7_MET", 0): met, ("T7_MISSED", 0): missed}
    counts |= {(name, 0): number for name, number in more.items()}
    return Figures({key: number * times for key, number in counts.items()})


GOOD = body(met=18, missed=2, T3_MET=20, RECEIVED=20)
POOR = body(met=10, missed=10, T3_MET=20, RECEIVED=20)
SMALL = body(met=LEAST - 1)


def test_volume_does_not_count():
    assert score_of(GOOD) == score_of(body(met=18, missed=2, T3_MET=20, RECEIVED=20, times=50))


def test_the_score_is_a_weighted_mean_of_what_can_be_judged():
    # 40 parts of 0.9, 25 of 1, 10 of not escalated; nobody rated and nothing was closed.
    assert score_of(GOOD) == pytest.approx(100 * (40 * 0.9 + 25 + 10) / 75)
    assert score_of(body(met=10)) == 100


def test_ratings_go_from_one_to_five():
    rated = Figures({**GOOD.counts, ("RATED", 5): 5, ("RATED", 3): 5})

    assert score_of(rated) == pytest.approx(100 * (40 * 0.9 + 25 + 10 + 15 * 0.75) / 90)


def test_the_least_number_of_judged_deadlines():
    assert score_of(SMALL) is None
    assert score_of(body(met=LEAST)) is not None


def test_ranked_first_then_the_others():
    standings = league([(1, POOR), (2, SMALL), (3, GOOD), (4, GOOD)], sort=Sort.SCORE)

    assert [(one.agency_id, one.rank) for one in standings] == [(3, 1), (4, 1), (1, 3), (2, None)]


@pytest.mark.parametrize("sort", list(Sort))
def test_another_order_changes_no_rank_and_puts_what_is_unknown_last(sort):
    quick = Figures({**POOR.counts, ("FIRST_RESPONSE", 1): 10, ("RESOLUTION", 1): 10})
    quick = Figures({**quick.counts, ("RATED", 5): 10, ("CLOSED_ACCEPTED", 0): 10})
    slow = Figures({**GOOD.counts, ("ESCALATED", 1): 9, ("RETURNED", 0): 9})

    standings = league([(1, slow), (2, quick), (3, SMALL)], sort=sort)

    best = 1 if score_of(slow) > score_of(quick) else 2
    assert {one.agency_id: one.rank for one in standings}[best] == 1
    assert standings[-1].agency_id == 3
    assert standings[0].agency_id == (best if sort is Sort.SCORE else 2)
