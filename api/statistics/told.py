"""What a program is told of counters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figures.rules.measures import STAGES, Measure
from figures.rules.summary import HALF, Figures, Ratio


def figures_told(figures: Figures) -> dict[str, Any]:
    """Return the sums by the names of `FiguresRead`."""
    return {
        "filed": figures.total,
        "waiting": figures.count(Measure.WAITING),
        "in_process": figures.count(Measure.IN_PROCESS),
        "done": figures.count(Measure.DONE),
        "other": figures.count(Measure.OTHER),
        "inflow": figures.inflow,
        "outflow": figures.outflow,
        "closed": figures.closed,
        "on_time": [{"stage": each, **_ratio(figures.on_time(each))} for each in STAGES],
        "reopened": _ratio(figures.reopened),
        "wrong_route": _ratio(figures.wrong_route),
        "escalated": _ratio(figures.escalated),
        "rating": figures.satisfaction(),
        "first_response_days": figures.quantile(Measure.FIRST_RESPONSE, HALF),
        "resolution_days": figures.quantile(Measure.RESOLUTION, HALF),
    }


def parts_told(name: str, parts: Mapping[Any, Figures]) -> list[dict[str, Any]]:
    """Return the figures of each part, in the order of the parts; name: what a part is told by."""
    return [{name: part, **figures_told(parts[part])} for part in sorted(parts)]


def _ratio(ratio: Ratio) -> dict[str, int]:
    return {"number": ratio.number, "of": ratio.of}
