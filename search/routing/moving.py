"""The weights while something is learnt, and the mean of all that they ever were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

_STEP = 0.5  # the furthest that one example moves the weights
_MARGIN = 1.0


class MovingWeights:
    """By feature one number for each kind."""

    def __init__(self, kinds: int) -> None:
        self._kinds = kinds
        self._now: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * kinds)
        self._sum: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * kinds)
        self._seen = 0

    def see(self, vector: Mapping[str, float], right: int) -> bool:
        """Move the weights of the right kind up and of the likeliest wrong one down, if need be.

        Tell whether there was need.
        """
        self._seen += 1
        scores = self._scores(vector)
        wrong = max(
            (p for p in range(self._kinds) if p != right), key=scores.__getitem__, default=right
        )
        lacking = _MARGIN - scores[right] + scores[wrong]
        if wrong == right or lacking <= 0:
            return False
        step = min(_STEP, lacking / 2)
        for name, value in vector.items():
            for place, by in ((right, step * value), (wrong, -step * value)):
                self._now[name][place] += by
                self._sum[name][place] += by * self._seen
        return True

    def mean(self) -> dict[str, list[float]]:
        """Return the mean of the weights over everything seen."""
        seen = self._seen or 1
        return {
            name: [now - moved / seen for now, moved in zip(row, self._sum[name], strict=True)]
            for name, row in self._now.items()
        }

    def _scores(self, vector: Mapping[str, float]) -> list[float]:
        scores = [0.0] * self._kinds
        for name, value in vector.items():
            if name in self._now:
                for place, weight in enumerate(self._now[name]):
                    scores[place] += value * weight
        return scores
