"""Reports like the one being written, so that nobody has to report the same matter again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DatabaseError

from look.forms.typed_text import tidy
from public_portal.tracking.names import place_names
from public_portal.tracking.public_title import public_title
from register.queries.similar_reports import similar_reports
from register.rules.submission import TITLE_MAX

if TYPE_CHECKING:
    from datetime import datetime

_REGENCY = 5


@dataclass(frozen=True)
class SimilarReport:
    """One line of the list."""

    number: str
    title: str
    place: str
    state: str
    supporters: int


def similar_to(title: str, *, at: datetime) -> list[SimilarReport]:
    """Return public reports with much the same title; none where the database cannot say.

    One statement, and one for names of places not yet known.
    """
    try:
        found = similar_reports(tidy(title)[:TITLE_MAX], at=at)
    except DatabaseError:
        return []
    places = place_names.of(report.region_code[:_REGENCY] for report in found if report.region_code)
    return [
        SimilarReport(
            report.number,
            public_title(report.title),
            places.get(report.region_code[:_REGENCY], ""),
            report.state_label,
            report.supporters,
        )
        for report in found
    ]
