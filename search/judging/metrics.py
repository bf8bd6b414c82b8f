"""How good an order of documents is, against grades given by people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log2

NDCG_AT = 10
RECALL_AT = 100


def ndcg(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the normalised discounted cumulative gain of the first ten; 1.0 is the best order.

    grades: of the documents that answer at all. A grade g gains 2 ** g - 1.
    """
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(each, 0) for each in found]) / best if best else 0.0


def recall(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the share of what answers that is among the first hundred."""
    wanted = {each for each, grade in grades.items() if grade > 0}
    return len(wanted.intersection(found[:RECALL_AT])) / len(wanted) if wanted else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:NDCG_AT]))
