"""Whom a report is with, by name."""

from typing import NamedTuple

from register.models import Report
from tenants.models import Agency
from tenants.teams.models import Unit


class Holders(NamedTuple):
    """agency: empty while the national desk holds it. unit: empty for one of another agency."""

    agency: str
    unit: str


def holder_names(report: Report, *, reader_agency_id: int | None) -> Holders:
    """Return the names of those whom a report is with now; at most two statements."""
    agency = Agency.objects.filter(pk=report.agency_id).values_list("name", flat=True).first()
    if report.unit_id is None or report.agency_id != reader_agency_id:
        return Holders(agency or "", "")
    unit = Unit.objects.filter(pk=report.unit_id).values_list("name", flat=True).first()
    return Holders(agency or "", unit or "")
