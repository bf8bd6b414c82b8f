"""Learning who answers, from complaints of which it is known.

One line of weights for each kind, moved only where the right kind does not win by enough (the
passive-aggressive rule, as a support vector machine moves its own), and the mean of all stages kept
(averaged perceptron), so that the last examples do not count more than the first.
Source: ADR 0190
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log
from random import Random

from search.routing.model import Model
from search.routing.moving import MovingWeights

Example = tuple[Mapping[str, float], str]
Show = Callable[[int, int], None]
ROUNDS = 8
_FEWEST_ROUNDS = 2
_ENOUGH = 24_000  # examples looked at, those of all rounds together
_FEWEST = 2  # complaints that must have a feature
_ONE_IN = 5_000  # or so many, where very many are learnt from
_SHOWN = 500


def unseen(_done: int, _of: int) -> None:
    """Show nothing."""


def train(examples: Iterable[Example], *, show: Show = unseen) -> Model:
    """Return the model learnt; the same examples give the same model.

    show: told how many were looked at, of how many.
    """
    told = list(examples)
    kinds = tuple(sorted({kind for _, kind in told}))
    places = {kind: place for place, kind in enumerate(kinds)}
    rarity = _rarity(told)
    vectors = [(_unit(features, rarity), places[kind]) for features, kind in told]
    weights = MovingWeights(len(kinds))
    _go_through(vectors, weights, show)
    return Model(kinds, _weighed(weights.mean(), rarity))


def _go_through(
    vectors: list[tuple[dict[str, float], int]], weights: MovingWeights, show: Show
) -> None:
    """Look at all examples in rounds, until a round moves nothing."""
    rng = Random(7)  # noqa: S311 - an order, no secret
    rounds = min(ROUNDS, max(_FEWEST_ROUNDS, _ENOUGH // (len(vectors) or 1)))
    of = rounds * len(vectors)
    for done in range(rounds):
        rng.shuffle(vectors)
        moved = 0
        for number, (vector, right) in enumerate(vectors):
            moved += weights.see(vector, right)
            if number % _SHOWN == 0:
                show(done * len(vectors) + number, of)
        if not moved:
            break
    show(of, of)


def _rarity(told: Sequence[Example]) -> dict[str, float]:
    """Return how telling features are; those of hardly any complaint are left out."""
    have = Counter(name for features, _ in told for name in features)
    fewest = max(_FEWEST, len(told) // _ONE_IN)
    return {
        name: 1 + log((1 + len(told)) / (1 + many)) for name, many in have.items() if many >= fewest
    }


def _unit(features: Mapping[str, float], rarity: Mapping[str, float]) -> dict[str, float]:
    known = {name: many * rarity[name] for name, many in features.items() if name in rarity}
    length = sum(value * value for value in known.values()) ** 0.5 or 1.0
    return {name: value / length for name, value in known.items()}


def _weighed(
    mean: Mapping[str, list[float]], rarity: Mapping[str, float]
) -> dict[str, tuple[float, ...]]:
    """Put rarity into the weights, so that a guess needs the features alone."""
    return {
        name: tuple(round(value * rarity[name], 4) for value in row) for name, row in mean.items()
    }
