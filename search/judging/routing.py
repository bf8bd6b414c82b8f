"""Judging suggestions of who answers: learnt from one part of a corpus, asked about the other."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from search.judging.files import Line
from search.routing.features import features
from search.routing.train import train

KIND = "agency_kind"
_SPLIT = "split"
_TEST = "test"
_TRAIN_SHARE = 0.8


class NothingToJudge(ValueError):
    """One part of the corpus has no line that says who answers."""


def evaluate_routing(lines: Sequence[Line]) -> dict[str, float]:
    """Return how often the right kind stands first, and among the first three.

    :raises NothingToJudge:
    """
    told = [line for line in lines if line.extra.get(KIND)]
    learnt = [line for line in told if not is_test(line)]
    asked = [line for line in told if is_test(line)]
    if not learnt or not asked:
        message = f"Lines with {KIND} are wanted, some to learn from and some to ask about."
        raise NothingToJudge(message)
    model = train((_features(line), str(line.extra[KIND])) for line in learnt)
    first = first_three = 0
    for line in asked:
        kinds = [guess.kind for guess in model.guesses(_features(line))]
        first += kinds[0] == str(line.extra[KIND])
        first_three += str(line.extra[KIND]) in kinds
    return {
        "first": round(first / len(asked), 4),
        "first_three": round(first_three / len(asked), 4),
    }


def is_test(line: Line) -> bool:
    """Tell which part a line is of: by its split, else by its id, one in five, always the same."""
    if _SPLIT in line.extra:
        return str(line.extra[_SPLIT]).casefold() == _TEST
    digest = int.from_bytes(sha256(line.id.encode()).digest()[:4])
    return digest / 2**32 >= _TRAIN_SHARE


def _features(line: Line) -> dict[str, float]:
    return features(title=line.title, body=line.body, category=line.category)
