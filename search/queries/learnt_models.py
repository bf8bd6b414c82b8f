"""What was learnt about routing, as each process keeps it.

It is the nation's, weights of words of no one report, and only the desk's console asks for it.
Reading it takes some 40 ms where 3,000 reports were learnt from, so that a process keeps it and
looks every ten minutes whether it was learnt anew.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from search.models import LearntRouting
from search.routing.model import Model

KEPT_SECONDS = 600.0
_NOTHING = Model((), {})


class LearntModels(NamedTuple):
    """agencies: by kind of agency. categories: by code as it was when it was learnt."""

    agencies: Model
    categories: Model
    learnt_at: datetime | None = None


_NONE = LearntModels(_NOTHING, _NOTHING)
_kept: dict[str, tuple[float, LearntModels]] = {}


def learnt_models() -> LearntModels:
    """Return what was learnt last; without any kind before that. In the scope NATIONAL.

    One statement where it was not looked for within ten minutes, mostly none.
    """
    until, kept = _kept.get("routing", (0.0, _NONE))
    if time.monotonic() < until:
        return kept
    newer = LearntRouting.objects.filter(pk=1)
    if kept.learnt_at is not None:
        newer = newer.exclude(learnt_at=kept.learnt_at)
    row = newer.first()
    found = kept if row is None else _models(row)
    _kept["routing"] = (time.monotonic() + KEPT_SECONDS, found)
    return found


def forget() -> None:
    """Look for it at the next question of this process."""
    _kept.clear()


def _models(row: LearntRouting) -> LearntModels:
    return LearntModels(
        _model(row.kinds, row.weights),
        _model(row.categories, row.category_weights),
        row.learnt_at,
    )


def _model(kinds: Sequence[str], weights: Mapping[str, Sequence[float]]) -> Model:
    # A quarter of the room that lists take.
    return Model(tuple(kinds), {name: array("d", row) for name, row in weights.items()})
