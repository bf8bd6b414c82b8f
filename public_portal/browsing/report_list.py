"""Published reports as lines of a list that everybody may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from public_portal.tracking.names import agency_names, place_names
from public_portal.tracking.public_title import public_title

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from register.models import Report

_REGENCY_DIGITS = 5


@dataclass(frozen=True)
class ReportLine:
    """One line of a list. place: the regency with its province."""

    number: str
    title: str
    kind: str
    state: str
    is_settled: bool
    agency: str
    place: str
    submitted_on: date
    closed_on: date | None
    supporters: int


def report_lines(reports: Iterable[Report]) -> list[ReportLine]:
    """Return the lines of some reports; at most two statements, for names not yet known."""
    rows = list(reports)
    agencies = agency_names.of(row.agency_id for row in rows if row.agency_id)
    places = place_names.of(_regency(row) for row in rows if _regency(row))
    return [
        ReportLine(
            number=row.number,
            title=public_title(row.title),
            kind=row.class_label,
            state=row.state_label,
            is_settled=row.closed_at is not None,
            agency=agencies[row.agency_id].short_name if row.agency_id in agencies else "",
            place=places.get(_regency(row), ""),
            submitted_on=timezone.localdate(row.submitted_at),
            closed_on=timezone.localdate(row.closed_at) if row.closed_at else None,
            supporters=row.supporters,
        )
        for row in rows
    ]


def _regency(report: Report) -> str:
    return report.region_code[:_REGENCY_DIGITS]
