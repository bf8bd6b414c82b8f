"""Which regency a point lies in, and lines to find a point on, from the folder BOUNDARIES.

Read once a process, at the first question.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from regions.boundaries import rings_of
from regions.outlines import Ring, simplified

_REGENCY_DIGITS = 5
# How far off the coast, in degrees, a point still counts to the nearest land: some ten kilometres.
_NEAR = 0.1
# How far a drawn line may stray, in degrees, and how large an island must be to be drawn.
_STRAYS = 0.015
_SPECK = 0.05


class _Area(NamedTuple):
    """One outer ring of a region, with the box around it."""

    code: str
    ring: Ring
    west: float
    south: float
    east: float
    north: float

    @property
    def across(self) -> float:
        return max(self.east - self.west, self.north - self.south)

    def is_near(self, x: float, y: float, margin: float = 0.0) -> bool:
        return (
            self.west - margin <= x <= self.east + margin
            and self.south - margin <= y <= self.north + margin
        )

    def holds(self, x: float, y: float) -> bool:
        """Count how often a line to the east crosses the ring: odd is inside."""
        crossed = False
        for (x1, y1), (x2, y2) in zip(self.ring, [*self.ring[1:], self.ring[0]], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                crossed = not crossed
        return crossed

    def away(self, x: float, y: float) -> float:
        return min(((along - x) ** 2 + (up - y) ** 2) ** 0.5 for along, up in self.ring)


def regency_at(*, latitude: float, longitude: float) -> str:
    """Return the code of the regency or city around a point, or nearest to it off the coast.

    Empty where that is too far, or where a deployment has no boundaries.
    """
    x, y = longitude, latitude
    areas = _areas(settings.BOUNDARIES)
    around = [area for area in areas if area.is_near(x, y) and area.holds(x, y)]
    if around:
        # A city may lie within a regency that is drawn without a hole: the smaller one it is.
        return min(around, key=lambda area: area.across).code
    off = [(area.away(x, y), area.code) for area in areas if area.is_near(x, y, _NEAR)]
    distance, code = min(off, default=(_NEAR, ""))
    return code if distance < _NEAR else ""


def outline_lines() -> str:
    """Return the regencies as JSON lists of [latitude, longitude], empty without boundaries."""
    return _lines(settings.BOUNDARIES)


@lru_cache(maxsize=4)
def _areas(folder: Path | None) -> tuple[_Area, ...]:
    return tuple(
        _Area(code, ring, *_box(ring))
        for code, rings in rings_of(folder, digits=_REGENCY_DIGITS).items()
        for ring in rings
        if ring
    )


@lru_cache(maxsize=2)
def _lines(folder: Path | None) -> str:
    drawn = [
        [(round(y, 3), round(x, 3)) for x, y in simplified(area.ring, _STRAYS)]
        for area in _areas(folder)
        if area.across > _SPECK
    ]
    return json.dumps(drawn, separators=(",", ":")) if drawn else ""


def _box(ring: Ring) -> tuple[float, float, float, float]:
    along, up = zip(*ring, strict=True)
    return min(along), min(up), max(along), max(up)
