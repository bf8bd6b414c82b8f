"""Figures as they may look."""

from __future__ import annotations

from typing import Any, Final

_RATIO: Final = {"number": 2, "of": 118}
_FIGURES: Final[dict[str, Any]] = {
    "filed": 120,
    "waiting": 9,
    "in_process": 31,
    "done": 74,
    "other": 6,
    "inflow": 118,
    "outflow": 80,
    "closed": 74,
    "on_time": [{"stage": "T3", "number": 97, "of": 104}],
    "reopened": {"number": 3, "of": 74},
    "wrong_route": _RATIO,
    "escalated": _RATIO,
    "rating": 4.1,
    "first_response_days": 3,
    "resolution_days": 9,
}
EXAMPLE: Final[dict[str, Any]] = {
    "period": "12-months",
    "since": "2025-12-01",
    "until": "2026-11-01",
    "recount_since": None,
    "open_now": 40,
    "total": _FIGURES,
    "by_month": [{"month": "2026-11-01", **_FIGURES}],
    "by_class": [{"report_class": "COMPLAINT", **_FIGURES}],
    "by_category": [{"category_code": "jalan", **_FIGURES}],
    "by_unit": [{"unit_id": 7, **_FIGURES}],
    "by_agency": [],
}
