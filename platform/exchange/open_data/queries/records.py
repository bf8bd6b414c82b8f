"""What the open files tell: of each published report, and of each agency and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from exchange.open_data.models import Dataset, OpenFile
from figures.queries import bodies, sums
from figures.rules.facts import ZONE
from figures.rules.measures import NATIONAL_DESK
from figures.rules.period import BEGINNING, Period, months_before
from figures.words.csv_table import HEAD, line_of
from kernel.paging import Page
from kernel.personal_data import redact
from regions.queries.regions import region_paths
from register.queries.agency_names import agencies_by_id
from register.queries.public_rows import public_rows
from register.rules.moderation import is_hidden
from register.rules.redaction import BAR

BATCH = 1000
Record = dict[str, Any]
REPORT_FIELDS = (
    *("number", "title", "body", "class", "category", "category_name", "region", "region_name"),
    *("place", "agency", "agency_name", "state", "closure", "event_on"),
    *("submitted_at", "closed_at", "escalation_highest", "supporters"),
)
FIGURE_FIELDS = ("month", "agency", "agency_name", *HEAD)


def fields_of(dataset: str) -> tuple[str, ...]:
    """Return the fields of a dataset in their order."""
    return REPORT_FIELDS if dataset == Dataset.REPORTS else FIGURE_FIELDS


def read_records(file: OpenFile, token: str) -> tuple[list[Record], str]:
    """Return some records of a file and where the next begin, empty at the end.

    In the scope of the portal, which can read nothing but what is published.
    """
    if file.dataset == Dataset.FIGURES:
        return list(_figures(file)), ""
    page = public_rows(of=_reports_of(file), token=token, size=BATCH)
    return list(_reports(page)), page.next_token


def _reports_of(file: OpenFile) -> Q:
    if file.month is None:
        return Q(agency_id=file.agency_id)
    return Q(
        submitted_at__gte=_midnight(file.month),
        submitted_at__lt=_midnight(months_before(file.month, -1)),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), tzinfo=ZONE)


def _reports(page: Page[Any]) -> Iterator[Record]:
    agencies = agencies_by_id({row.agency_id for row in page.rows if row.agency_id})
    places = region_paths(row.region_code for row in page.rows if row.region_code)
    categories = bodies.category_names()
    for row in page.rows:
        agency, hidden = agencies.get(row.agency_id), is_hidden(row.title, row.body)
        yield {
            "number": row.number,
            "title": "" if row.title == BAR else redact(row.title),
            "body": "" if hidden else redact(row.body),
            "class": row.report_class,
            "category": row.category_code,
            "category_name": categories.get(row.category_code, ""),
            "region": row.region_code,
            "region_name": places.get(row.region_code, ""),
            "place": "" if hidden else redact(row.place),
            "agency": agency.slug if agency else "",
            "agency_name": agency.name if agency else "",
            "state": row.state,
            "closure": row.closure or "",
            "event_on": row.event_on.isoformat() if row.event_on else None,
            "submitted_at": _told(row.submitted_at),
            "closed_at": _told(row.closed_at),
            "escalation_highest": row.escalation_highest,
            "supporters": row.supporters,
        }


def _told(moment: datetime | None) -> str | None:
    return moment.astimezone(ZONE).isoformat(timespec="seconds") if moment else None


def _figures(file: OpenFile) -> Iterable[Record]:
    known = bodies.bodies()
    if file.month is not None:
        period = Period("", file.month, file.month)
        found = sums.by_agency(period)
        names = [NATIONAL_DESK, *known]
        lines = [(file.month, pk, found[pk]) for pk in names if pk in found]
    else:
        own = file.agency_id or NATIONAL_DESK
        months = sums.by_month(Period("", BEGINNING, date.max.replace(day=1)), agency_ids=[own])
        lines = [(month, own, told) for month, told in sorted(months.items())]
    for month, pk, told in lines:
        body = known.get(pk)
        cells = (None if cell == "" else cell for cell in line_of(told))
        yield {
            "month": f"{month:%Y-%m}",
            "agency": body.slug if body else "",
            "agency_name": body.name if body else "Admin Nasional",
            **dict(zip(HEAD, cells, strict=True)),
        }
