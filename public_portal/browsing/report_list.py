"""Published reports as lines of a list that everybody may read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils import timezone

from public_portal.tracking.names import agency_names, place_names
from public_portal.tracking.public_title import public_title
from register.rules.redaction import BAR

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from register.models import Report
    from search.found import FoundReport

_REGENCY_DIGITS = 5


@dataclass(frozen=True)
class ReportLine:
    """One line of a list. place: the regency with its province. excerpt: of its text, if found."""

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
    excerpt: str = ""


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


def found_lines(found: Iterable[FoundReport]) -> list[ReportLine]:
    """Return the lines of reports that a search found, with the words marked in them."""
    reports = list(found)
    lines = report_lines(each.report for each in reports)
    return [_marked(line, each) for line, each in zip(lines, reports, strict=True)]


def _marked(line: ReportLine, found: FoundReport) -> ReportLine:
    """Put marks on what may be read; a bar alone says nothing."""
    title = line.title if found.report.title == BAR else found.title
    return replace(line, title=title, excerpt="" if found.report.body == BAR else found.excerpt)


def _regency(report: Report) -> str:
    return report.region_code[:_REGENCY_DIGITS]
