"""How far off the deadlines of reports are, in working days of whoever holds them."""

from collections.abc import Iterable
from datetime import datetime

from look.chips import SlaChip, sla_chip
from regions.queries.calendar import working_calendar
from register.models import Report
from register.queries.clocks import NATIONAL_ZONE
from register.rules.states import ENDED, State
from tenants.models import Agency

ON_THE_REPORTER = frozenset({State.NEEDS_INFO.value, State.ANSWERED.value})
# What still runs then (T9, T11) is the reporter's right, not an office's duty.
WITHOUT_DUTY = frozenset(state.value for state in ENDED)


def chips_for(reports: Iterable[Report], *, at: datetime) -> dict[int, SlaChip]:
    """Return a chip for each report by its id; one statement for the zones, none a row."""
    rows = list(reports)
    zones = _zones({row.agency_id for row in rows if row.agency_id is not None})
    return {
        row.pk: chip_of(row, zone=zones.get(row.agency_id, NATIONAL_ZONE), at=at) for row in rows
    }


def chip_of(report: Report, *, zone: str, at: datetime) -> SlaChip:
    """Return the chip of the deadline that counts now. zone: of whoever holds the report."""
    due = report.due_at
    if report.state in ON_THE_REPORTER:
        return sla_chip(days_left=None, paused=True, due=due, at=at)
    if due is None or report.state in WITHOUT_DUTY:
        return sla_chip(days_left=None)
    calendar = working_calendar(agency_id=report.agency_id, zone=zone)
    return sla_chip(days_left=calendar.days_between(at, due), due=due, at=at)


def _zones(agency_ids: set[int]) -> dict[int | None, str]:
    if not agency_ids:
        return {}
    return dict(Agency.objects.filter(pk__in=agency_ids).values_list("pk", "time_zone"))
