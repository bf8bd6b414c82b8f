"""The league of agencies: by quality, never by how many reports they have.

A score from 0 to 100 is the weighted mean of what can be judged of an agency; what too few reports
say is left out and the other weights count for more. Who has fewer than LEAST judged deadlines is
named, and not ranked.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from figures.rules.measures import Measure
from figures.rules.summary import HALF, LEAST_PUBLISHED, Figures

LEAST = LEAST_PUBLISHED
_BEST_RATING, _WORST_RATING = 5, 1


class Sort(StrEnum):
    """What a league is ordered by, as in the address."""

    SCORE = "nilai"
    RESOLUTION = "tuntas"
    RESPONSE = "respons"
    SATISFACTION = "puas"
    REOPENED = "buka"
    WRONG_ROUTE = "salah"
    ESCALATED = "eskalasi"


# The greater the share, the better; 1 less a share where less is better.
Part = Callable[[Figures], float | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """One agency in the league. rank, score: None for whoever is not ranked."""

    agency_id: int
    figures: Figures
    score: float | None = None
    rank: int | None = None


def league(all_figures: Iterable[tuple[int, Figures]], *, sort: Sort) -> tuple[Standing, ...]:
    """Return the ranked agencies, best first by the order asked for, then those that are not ranked.

    The rank is always by score; equal scores share it.
    """
    judged = [Standing(agency_id, figures, score_of(figures)) for agency_id, figures in all_figures]
    ranked = [one for one in judged if one.score is not None]
    scores = sorted((one.score or 0 for one in ranked), reverse=True)
    placed = [
        Standing(one.agency_id, one.figures, one.score, 1 + scores.index(one.score or 0))
        for one in ranked
    ]
    rest = sorted((one for one in judged if one.score is None), key=lambda one: one.agency_id)
    return (*sorted(placed, key=lambda one: _place(one, sort)), *rest)


def score_of(figures: Figures) -> float | None:
    """Return the score from 0 to 100, None below the least number of judged deadlines."""
    if figures.on_time("T7").of < LEAST:
        return None
    parts = [(weight, part(figures)) for weight, part in WEIGHTS.values()]
    known = [(weight, value) for weight, value in parts if value is not None]
    return 100 * sum(weight * value for weight, value in known) / sum(w for w, _value in known)


def _satisfied(figures: Figures) -> float | None:
    mean = figures.satisfaction(least=LEAST)
    return None if mean is None else (mean - _WORST_RATING) / (_BEST_RATING - _WORST_RATING)


def _less(share: float | None) -> float | None:
    return None if share is None else max(0.0, 1 - share)


def _place(one: Standing, sort: Sort) -> tuple[float, int]:
    score, figures = one.score or 0.0, one.figures
    keys: dict[Sort, float | None] = {
        Sort.SCORE: -score,
        Sort.RESOLUTION: figures.quantile(Measure.RESOLUTION, HALF, least=LEAST),
        Sort.RESPONSE: figures.quantile(Measure.FIRST_RESPONSE, HALF, least=LEAST),
        Sort.SATISFACTION: _negative(figures.satisfaction(least=LEAST)),
        Sort.REOPENED: figures.reopened.share(least=LEAST),
        Sort.WRONG_ROUTE: figures.wrong_route.share(least=LEAST),
        Sort.ESCALATED: figures.escalated.share(least=LEAST),
    }
    key = keys[sort]
    return (float("inf") if key is None else key, one.rank or 0)


def _negative(number: float | None) -> float | None:
    return None if number is None else -number


WEIGHTS: dict[str, tuple[int, Part]] = {
    "resolution": (40, lambda figures: figures.on_time("T7").share(least=LEAST)),
    "response": (25, lambda figures: figures.on_time("T2", "T3").share(least=LEAST)),
    "satisfaction": (15, _satisfied),
    "reopened": (10, lambda figures: _less(figures.reopened.share(least=LEAST))),
    "escalated": (10, lambda figures: _less(figures.escalated.share(least=LEAST))),
}
