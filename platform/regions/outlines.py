"""Outlines of regions for small maps: fewer corners, whole units of a picture, no specks.

Pure geometry on rings of (longitude, latitude); nothing here reads a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import cos, radians

Ring = list[tuple[float, float]]
WIDTH = 1000
# Of the picture's units: how far a line may stray, and how large an island must be to be drawn.
_STRAYS = 1.0
_SPECK = 3.0
_NEAR = 0.5
_LEAST_CORNERS = 4


@dataclass(frozen=True, slots=True)
class Outlines:
    """The outlines of regions in one picture. box: its viewBox; paths: by code."""

    box: str
    paths: Mapping[str, str]


def draw_outlines(regions: Mapping[str, Iterable[Ring]]) -> Outlines:
    """Fit the regions into one picture, 1000 units wide; north is up."""
    rings = {code: [ring for ring in told if ring] for code, told in regions.items()}
    west, south, east, north = _bounds(ring for told in rings.values() for ring in told)
    across = cos(radians((north + south) / 2))
    scale = WIDTH / max((east - west) * across, 1e-6)

    def place(ring: Ring) -> Ring:
        return _thinned([((x - west) * across * scale, (north - y) * scale) for x, y in ring])

    paths = {code: _path([place(ring) for ring in told]) for code, told in rings.items()}
    return Outlines(f"0 0 {WIDTH} {round((north - south) * scale)}", paths)


def simplified(ring: Ring, strays: float = _STRAYS) -> Ring:
    """Return the ring with only those corners that a line would stray from (Douglas-Peucker)."""
    keep, waiting = {0, len(ring) - 1}, [(0, len(ring) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, place = 0.0, 0
        for number in range(first + 1, last):
            away = _distance(ring[number], ring[first], ring[last])
            if away > far:
                far, place = away, number
        if far > strays:
            keep.add(place)
            waiting += [(first, place), (place, last)]
    return [ring[number] for number in sorted(keep)]


def _thinned(ring: Ring) -> Ring:
    """Return the ring without corners nearer to the one before than a picture can show."""
    kept = ring[:1]
    for x, y in ring[1:-1]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > _NEAR:
            kept.append((x, y))
    return [*kept, *ring[-1:]]


def _path(rings: list[Ring]) -> str:
    largest = max(rings, key=_area, default=[])
    drawn = [ring for ring in rings if ring is largest or _area(ring) >= _SPECK]
    return "".join(filter(None, map(_moves, drawn)))


def _moves(ring: Ring) -> str:
    """Return one ring as relative moves between whole units, the shortest way to write it."""
    corners = [(round(x), round(y)) for x, y in simplified(ring)]
    different = [spot for spot, _same in groupby(corners)]
    if len(different) < _LEAST_CORNERS:
        # Too small for its own corners: a speck that can still be seen.
        return f"M{corners[0][0]} {corners[0][1]}h2v2h-2z" if corners else ""
    (x, y), *rest = different[:-1]
    text = f"M{x} {y}l"
    steps = []
    for along, down in rest:
        steps.append(f"{along - x} {down - y}")
        x, y = along, down
    return text + " ".join(steps).replace(" -", "-") + "z"


def _bounds(rings: Iterable[Ring]) -> tuple[float, float, float, float]:
    spots = [spot for ring in rings for spot in ring] or [(0.0, 0.0)]
    along, up = zip(*spots, strict=True)
    return min(along), min(up), max(along), max(up)


def _area(ring: Ring) -> float:
    turned = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x * down - along * y for (x, y), (along, down) in turned)) / 2


def _distance(
    spot: tuple[float, float], start: tuple[float, float], end: tuple[float, float]
) -> float:
    along, down = end[0] - start[0], end[1] - start[1]
    long = (along**2 + down**2) ** 0.5
    x, y = spot[0] - start[0], spot[1] - start[1]
    if long == 0:
        return (x**2 + y**2) ** 0.5
    return abs(along * y - down * x) / long
