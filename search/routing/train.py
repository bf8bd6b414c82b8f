"""Learning who answers, from complaints of which it is known.

One line of weights for each kind, moved only where the right kind does not win by enough (the
passive-aggressive rule, as a support vector machine moves its own), and the mean of all stages kept
(averaged perceptron), so that the last examples do not count more than the first.
Source: ADR 0190
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from random import Random

from search.routing.model import Model

Example = tuple[Mapping[str, float], str]
ROUNDS = 8
FEWEST = 2  # complaints that must have a feature
_STEP = 0.5  # the furthest that one example moves the weights
_MARGIN = 1.0


def train(examples: Iterable[Example], *, rounds: int = ROUNDS) -> Model:
    """Return the model learnt; the same examples give the same model."""
    told = list(examples)
    kinds = tuple(sorted({kind for _, kind in told}))
    rarity = _rarity(told)
    vectors = [(_unit(features, rarity), kinds.index(kind)) for features, kind in told]
    weights = _Weights(len(kinds))
    rng = Random(7)  # noqa: S311 - an order, no secret
    for _ in range(rounds):
        rng.shuffle(vectors)
        for vector, right in vectors:
            weights.see(vector, right)
    return Model(kinds, _weighed(weights.mean(), rarity))


def _rarity(told: Sequence[Example]) -> dict[str, float]:
    """Return how telling features are; those of a single complaint are left out."""
    have = Counter(name for features, _ in told for name in features)
    return {
        name: 1 + log((1 + len(told)) / (1 + many)) for name, many in have.items() if many >= FEWEST
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


class _Weights:
    def __init__(self, kinds: int) -> None:
        self._kinds = kinds
        self._now: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * kinds)
        self._sum: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * kinds)
        self._seen = 0

    def see(self, vector: Mapping[str, float], right: int) -> None:
        """Move the weights of the right kind up and of the likeliest wrong one down, if need be."""
        self._seen += 1
        scores = [0.0] * self._kinds
        for name, value in vector.items():
            if name in self._now:
                for place, weight in enumerate(self._now[name]):
                    scores[place] += value * weight
        wrong = max(
            (p for p in range(self._kinds) if p != right), key=scores.__getitem__, default=right
        )
        lacking = _MARGIN - scores[right] + scores[wrong]
        if wrong == right or lacking <= 0:
            return
        step = min(_STEP, lacking / 2)
        for name, value in vector.items():
            for place, by in ((right, step * value), (wrong, -step * value)):
                self._now[name][place] += by
                self._sum[name][place] += by * self._seen

    def mean(self) -> dict[str, list[float]]:
        """Return the mean of the weights over everything seen."""
        seen = self._seen or 1
        return {
            name: [now - moved / seen for now, moved in zip(row, self._sum[name], strict=True)]
            for name, row in self._now.items()
        }
