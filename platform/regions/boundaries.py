"""Boundaries of provinces and regencies for maps, where a deployment has configured a folder of them.

BOUNDARIES names a folder with GeoJSON files whose features carry a Kemendagri code in `code`. They
are indicative only, and pages say so. Without the folder maps are drawn as tiles. What is read and
simplified at the first map is kept below TUNTAS_VAR until a file changes.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings

from regions.kept_outlines import kept_outlines
from regions.outlines import Outlines, Ring, draw_outlines

logger = logging.getLogger(__name__)
_PROVINCE_DIGITS = 2


def province_outlines() -> Outlines | None:
    """Return the outlines of all provinces by code, None where there are none."""
    return _read(settings.BOUNDARIES, "")


def regency_outlines(province: str) -> Outlines | None:
    """Return the outlines of a province's regencies and cities by code, None where there are none."""
    return _read(settings.BOUNDARIES, province)


def rings_of(folder: Path | None, *, digits: int) -> dict[str, list[Ring]]:
    """Return the outer rings of all regions whose codes have this length, as they were drawn."""
    return _load(folder, lambda code: len(code) == digits)


@lru_cache(maxsize=64)
def _read(folder: Path | None, province: str) -> Outlines | None:
    if folder is None:
        return None
    try:
        return kept_outlines(_stamp(folder, province), partial(_draw, folder, province))
    except (OSError, ValueError, TypeError) as error:
        logger.error("The outlines kept of BOUNDARIES cannot be read: %s", type(error).__name__)
        return None


def _draw(folder: Path, province: str) -> Outlines | None:
    found = _load(folder, lambda code: _is_wanted(code, province))
    return draw_outlines(found) if found else None


def _stamp(folder: Path, province: str) -> str:
    """Return what changes with the files, their sizes or their times."""
    files = [(file.name, file.stat()) for file in sorted(folder.glob("*.geojson"))]
    told = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in files]
    return sha256(repr((province, told)).encode()).hexdigest()[:24]


def _load(folder: Path | None, is_wanted: Callable[[str], bool]) -> dict[str, list[Ring]]:
    if folder is None:
        return {}
    try:
        return {
            code: rings
            for file in sorted(folder.glob("*.geojson"))
            for code, rings in _regions(file, is_wanted)
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.error("The boundaries in BOUNDARIES cannot be read: %s", type(error).__name__)
        return {}


def _is_wanted(code: str, province: str) -> bool:
    if not province:
        return len(code) == _PROVINCE_DIGITS
    return code.startswith(f"{province}.")


def _regions(file: Path, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, list[Ring]]]:
    for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
        code = feature["properties"]["code"]
        if is_wanted(code):
            yield code, list(_rings(feature["geometry"]))


def _rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    # The outer ring of each polygon; holes, such as a city inside a regency, are painted over.
    shapes = geometry["coordinates"]
    for polygon in shapes if geometry["type"] == "MultiPolygon" else [shapes]:
        yield [(float(spot[0]), float(spot[1])) for spot in polygon[0]]
