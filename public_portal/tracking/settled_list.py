"""What was settled lately, as the start page lists it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from kernel.personal_data import redact
from public_portal.tracking.names import agency_names, place_names
from register.queries.settled import latest_settled

if TYPE_CHECKING:
    from datetime import date

MOST = 6


@dataclass(frozen=True)
class SettledReport:
    """One line of the list."""

    number: str
    title: str
    agency: str
    place: str
    closed_on: date | None


def settled_list() -> list[SettledReport]:
    """Return the latest settled public reports; one statement, and two for names not yet known."""
    reports = latest_settled(most=MOST)
    agencies = agency_names.of(report.agency_id for report in reports if report.agency_id)
    places = place_names.of(report.region_code[:5] for report in reports if report.region_code)
    return [
        SettledReport(
            report.number,
            redact(report.title),
            agencies[report.agency_id].short_name if report.agency_id in agencies else "",
            places.get(report.region_code[:5], ""),
            timezone.localdate(report.closed_at) if report.closed_at else None,
        )
        for report in reports
    ]
