"""A report with its history and files, in one statement: the page that is read most of all.

Row-level security holds inside it as everywhere: each part shows what the open scope may see.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import JSONField, Model, OuterRef, QuerySet, Subquery

from register.models import Attachment, Redaction, Report, ReportEvent
from register.queries.doors import NoSuchReport
from register.queries.tracking import is_shown
from tenants.ready_statement import ReadyStatement


class _Rows(Subquery):
    """All rows of a query as one list of JSON. order: the column that they come by."""

    template = "(SELECT jsonb_agg(found ORDER BY found.%(order)s) FROM (%(subquery)s) AS found)"
    output_field = JSONField()


def _tracked(*, number: Any) -> QuerySet[Any]:
    events = ReportEvent.objects.filter(report_id=OuterRef("pk"))
    files = Attachment.objects.filter(report_id=OuterRef("pk"))
    original = Redaction.objects.filter(pk=OuterRef("pk")).values("title", "body")
    return Report.objects.filter(number=number).annotate(
        events_read=_Rows(events, order="seq"),
        files_read=_Rows(files, order="id"),
        original_read=_Rows(original, order="title"),
    )


_TRACKED = ReadyStatement(_tracked)
# What JSON has as text.
_MOMENTS = {"at", "added_at"}
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Tracked:
    """A report as a visitor may see it; events and files oldest first.

    title, body: as the reporter wrote them for the reporter, the public copy for everybody else.
    """

    report: Report
    is_mine: bool
    events: list[ReportEvent]
    files: list[Attachment]
    title: str
    body: str


def read_tracked(*, number: str, secret: str = "", owner_key: str = "") -> Tracked:
    """Return a report with all that hangs on it; the portal's scope, showing the same, is open.

    :raises NoSuchReport: unknown, wrong secret, or not public: one answer for all of them
    """
    report = _TRACKED.first(number=number)
    if report is None:
        raise NoSuchReport
    original = (report.original_read or [{}])[0]
    return Tracked(
        report,
        is_shown(report, secret=secret, owner_key=owner_key),
        _rows(ReportEvent, report.events_read),
        _rows(Attachment, report.files_read),
        original.get("title", report.title),
        original.get("body", report.body),
    )


def _rows(kind: type[Row], found: list[dict[str, Any]] | None) -> list[Row]:
    return [_row(kind, values) for values in found or ()]


def _row(kind: type[Row], values: dict[str, Any]) -> Row:
    for name in _MOMENTS & values.keys():
        values[name] = datetime.fromisoformat(values[name])
    return kind(**values)
