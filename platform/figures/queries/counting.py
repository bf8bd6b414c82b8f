"""What counting reads: rows and logs of reports as the rules take them, and the agencies' calendars."""

from collections import defaultdict
from collections.abc import Collection
from functools import cache

from figures.models import CountedReport
from figures.rules.durations import CalendarOf
from figures.rules.facts import Subject
from figures.rules.log import Entry, Spot
from figures.rules.measures import NATIONAL_DESK, NO_UNIT
from kernel.working_time import WorkingCalendar
from regions.queries.calendar import working_calendar
from register.models import Report, ReportEvent
from register.queries.clocks import NATIONAL_ZONE
from tenants.queries.agencies import time_zone_of

_COLUMNS = (
    "report_class",
    "category_code",
    "supervisory",
    "submitted_at",
    "complete_at",
    "state",
    "agency_id",
    "unit_id",
)


def has_counted() -> bool:
    """Tell whether any report has been counted. The caller is in the scope SYSTEM."""
    return CountedReport.objects.exists()


def subjects_of(report_ids: Collection[int]) -> list[Subject]:
    """Return those of the reports that exist, by id."""
    rows = Report.objects.filter(pk__in=report_ids).order_by("pk").only(*_COLUMNS)
    return [
        Subject(
            report_id=row.pk,
            report_class=row.report_class,
            category_code=row.category_code,
            supervisory=row.supervisory,
            submitted_at=row.submitted_at,
            complete_at=row.complete_at,
            state=row.state,
            spot=Spot(row.agency_id or NATIONAL_DESK, row.unit_id or NO_UNIT),
        )
        for row in rows
    ]


def logs_of(report_ids: Collection[int]) -> dict[int, list[Entry]]:
    """Return the entries of each report's log in their order, in one statement."""
    rows = ReportEvent.objects.filter(report_id__in=report_ids).order_by("report_id", "seq")
    found: defaultdict[int, list[Entry]] = defaultdict(list)
    for report_id, *told in rows.values_list(
        "report_id", "at", "step", "to_state", "to_agency_id", "unit_id", "data"
    ):
        found[report_id].append(Entry(*told))
    return found


def next_reports(*, after: int, most: int) -> list[int]:
    """Return the ids of so many reports after one, in order."""
    ids = Report.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)
    return list(ids[:most])


def how_many(*, up_to: int | None = None) -> int:
    """Count the reports, or those up to an id."""
    found = Report.objects.all() if up_to is None else Report.objects.filter(pk__lte=up_to)
    return found.count()


def calendars() -> CalendarOf:
    """Return what gives an agency's calendar; each agency is looked up once."""

    @cache
    def calendar_of(agency_id: int) -> WorkingCalendar:
        zone = time_zone_of(agency_id) if agency_id else NATIONAL_ZONE
        return working_calendar(agency_id=agency_id or None, zone=zone)

    return calendar_of
