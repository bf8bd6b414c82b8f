"""Judging suggestions of who answers: learnt from one part of a corpus, asked about the other."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from search.judging.files import Line
from search.routing.examples import Told, examples
from search.routing.features import features
from search.routing.train import Show, train

KIND = "agency_kind"
_SPLIT = "split"
_TEST = "test"
_TRAIN_SHARE = 0.8


class NothingToJudge(ValueError):
    """One part of the corpus has no line that says who answers."""


def evaluate_routing(lines: Sequence[Line], *, show: Show) -> dict[str, float]:
    """Return how often the right kind stands first, and among the first three.

    The same for the category as category_first and category_first_three, guessed from the text
    alone, where both parts have lines that say it. show: told how far the learning has come.
    :raises NothingToJudge:
    """
    told = [line for line in lines if line.extra.get(KIND)]
    learnt = [line for line in told if not is_test(line)]
    asked = [line for line in told if is_test(line)]
    if not learnt or not asked:
        message = f"Lines with {KIND} are wanted, some to learn from and some to ask about."
        raise NothingToJudge(message)
    first, first_three = _shares(
        [_who(line) for line in learnt], [_who(line) for line in asked], show
    )
    return {"first": first, "first_three": first_three} | _of_categories(learnt, asked, show)


def _of_categories(learnt: Sequence[Line], asked: Sequence[Line], show: Show) -> dict[str, float]:
    known = [_what(line) for line in learnt if line.category]
    wanted = [_what(line) for line in asked if line.category]
    if not known or not wanted:
        return {}
    first, first_three = _shares(known, wanted, show)
    return {"category_first": first, "category_first_three": first_three}


def _shares(learnt: Sequence[Told], asked: Sequence[Told], show: Show) -> tuple[float, float]:
    model = train(examples(learnt), show=show)
    first = first_three = 0
    for told in asked:
        guesses = model.guesses(features(title=told.title, body=told.body, category=told.category))
        kinds = [guess.kind for guess in guesses]
        first += kinds[0] == told.right
        first_three += told.right in kinds
    return round(first / len(asked), 4), round(first_three / len(asked), 4)


def is_test(line: Line) -> bool:
    """Tell which part a line is of: by its split, else by its id, one in five, always the same."""
    if _SPLIT in line.extra:
        return str(line.extra[_SPLIT]).casefold() == _TEST
    digest = int.from_bytes(sha256(line.id.encode()).digest()[:4])
    return digest / 2**32 >= _TRAIN_SHARE


def _who(line: Line) -> Told:
    return Told(line.title, line.body, line.category, str(line.extra[KIND]))


def _what(line: Line) -> Told:
    return Told(line.title, line.body, "", line.category)
