"""Guessing who answers a complaint: weights of features for each kind of agency, and their sum.

Plain numbers, so that a web process needs no library to use them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MOST_REASONS = 3
LEAST_SHARE = 0.1


class Guess(NamedTuple):
    """A kind of agency. reasons: the features that spoke for it most."""

    kind: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """kinds: every kind that was learnt. weights: by feature, one number for each kind."""

    kinds: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]

    def guesses(self, features: Mapping[str, float], *, most: int = 3) -> list[Guess]:
        """Return the likeliest kinds, the best first."""
        known = [(name, many, self.weights[name]) for name, many in features.items()
                 if name in self.weights]  # fmt: skip
        scores = [
            (sum(many * weights[place] for _, many, weights in known), place)
            for place in range(len(self.kinds))
        ]
        scores.sort(key=lambda pair: (-pair[0], pair[1]))
        return [
            Guess(self.kinds[place], score, _reasons(known, place))
            for score, place in scores[:most]
        ]


def convincing(guesses: Sequence[Guess], *, share: float = LEAST_SHARE) -> list[Guess]:
    """Return those, the best first, that something speaks for, and not next to nothing.

    share: of the best one's score. On phrasings that were not learnt from it keeps the right kind
    among three as often as before (ADR 0204), and fewer than two are left of three.
    """
    least = max(guesses[0].score, 0.0) * share if guesses else 0.0
    return [guess for guess in guesses if guess.reasons and guess.score > least]


def _reasons(known: list[tuple[str, float, Sequence[float]]], place: int) -> tuple[str, ...]:
    """Return the features by which a kind stands out from the mean of all kinds.

    Those that speak for it less than half as much as the first one are left out.
    """
    told = [
        (many * (weights[place] - sum(weights) / len(weights)), name)
        for name, many, weights in known
    ]
    told.sort(reverse=True)
    least = told[0][0] / 2 if told else 0.0
    return tuple(name for worth, name in told[:MOST_REASONS] if worth > 0 and worth >= least)
