from math import log2

import pytest

from search.judging.metrics import ndcg, recall


def test_the_best_order_is_one():
    assert ndcg(["a", "b", "x"], {"a": 2, "b": 1}) == pytest.approx(1.0)


def test_a_worse_order_is_less():
    best = 3 + 1 / log2(3)

    assert ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 3 / log2(3)) / best)


def test_what_stands_eleventh_counts_nothing():
    assert ndcg([*"0123456789", "a"], {"a": 2}) == 0.0


def test_nothing_to_find_is_nothing_found():
    assert ndcg(["a"], {}) == 0.0
    assert recall(["a"], {"a": 0}) == 0.0


def test_recall_looks_at_the_first_hundred():
    found = [str(number) for number in range(100)] + ["late"]

    assert recall(found, {"5": 1, "late": 2}) == 0.5
