"""What a program is told of a report, from the queue's rows and from an opened case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from api.caller import Caller
from register.queries.case import Opened

UrlOf = Callable[[str], str]
_SAME: Final = (
    *("number", "version", "state", "report_class", "supervisory", "visibility"),
    *("category_code", "region_code", "agency_id", "escalation"),
    *("submitted_at", "entered_at", "due_at"),
)
_NAMED: Final = ("category_name", "region_name", "regency_name", "agency_name", "unit_name")
_MORE: Final = (
    *("channel", "place", "event_on", "published", "redacted"),
    *("complete_at", "closed_at", "closure", "rating", "nudges", "supporters"),
    "joint_agency_ids",
)
_POINT: Final = ("latitude", "longitude")


def row_told(row: Any, *, caller: Caller, url_of: UrlOf) -> dict[str, Any]:
    """Return a row of the list by the names of `ReportInList`."""
    told: dict[str, Any] = {name: getattr(row, name) for name in _SAME}
    told |= {name: getattr(row, name) or "" for name in _NAMED}
    told |= {"title": row.title, "url": url_of(row.number)}
    # Units are numbered in each agency's own schema: another's number means nothing here.
    told["unit_id"] = row.unit_id if row.agency_id == caller.actor.agency_id else None
    return told


def case_told(case: Opened, *, url_of: UrlOf) -> dict[str, Any]:
    """Return an opened report by the names of `ReportRead`."""
    report, names = case.report, case.names
    told: dict[str, Any] = {name: getattr(report, name) for name in (*_SAME, *_MORE)}
    told |= {name: getattr(names, name) for name in _NAMED}
    told |= {"title": case.title, "body": case.body, "url": url_of(report.number)}
    told |= {name: _degrees(getattr(report, name)) for name in _POINT}
    told["returned"] = report.return_count
    told["unit_id"] = report.unit_id if case.is_own else None
    told["supporting_unit_ids"] = report.supporting_unit_ids if case.is_own else []
    return told


def _degrees(value: Any) -> float | None:
    return None if value is None else float(value)
