"""Round steps of an axis, and classes of values for a map."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import ceil, floor, log10

_ROUND = (1, 2, 5, 10)


def ticks(most: float, *, steps: int = 4) -> tuple[int, ...]:
    """Return whole, round marks from 0 to at least `most`, about so many steps apart."""
    if most <= 0:
        return (0, 1)
    rough = max(1.0, most / steps)
    unit = 10 ** floor(log10(rough))
    step = next(unit * factor for factor in _ROUND if unit * factor >= rough)
    return tuple(range(0, step * ceil(most / step) + 1, step))


def class_bounds(values: Iterable[float], *, classes: int = 5) -> tuple[float, ...]:
    """Return the upper bounds of classes that hold about equally many values each.

    Equal values share a class, so that there may be fewer; empty where there are no values.
    """
    ordered = sorted(values)
    if not ordered:
        return ()
    places = (ceil(len(ordered) * part / classes) - 1 for part in range(1, classes + 1))
    bounds = [ordered[max(0, place)] for place in places]
    return (*(low for low, high in pairwise(bounds) if low != high), bounds[-1])


def class_of(value: float, bounds: tuple[float, ...]) -> int:
    """Return the number of the class that a value is in, from 0."""
    return next((place for place, bound in enumerate(bounds) if value <= bound), len(bounds) - 1)
