"""A report with its history and files, in one statement: the page that is read most of all.

Row-level security holds inside it as everywhere: each part shows what the open scope may see.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Model

from register.models import Attachment, Report, ReportEvent
from register.queries.doors import NoSuchReport
from register.queries.tracking import is_shown

# Written out, because putting three statements together anew for each reader costs more than all
# the rest of the page.
_TRACKED = """
SELECT r.*,
  (SELECT jsonb_agg(e ORDER BY e.seq) FROM register_reportevent e WHERE e.report_id = r.id)
    AS events_read,
  (SELECT jsonb_agg(a ORDER BY a.id) FROM register_attachment a WHERE a.report_id = r.id)
    AS files_read,
  (SELECT jsonb_build_object('title', o.title, 'body', o.body)
    FROM register_redaction o WHERE o.report_id = r.id) AS original_read
FROM register_report r WHERE r.number = %s
"""


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
    found: list[Any] = list(Report.objects.raw(_TRACKED, [number]))
    if not found:
        raise NoSuchReport
    report = found[0]
    original = json.loads(report.original_read or "{}")
    return Tracked(
        report,
        is_shown(report, secret=secret, owner_key=owner_key),
        _rows(ReportEvent, report.events_read),
        _rows(Attachment, report.files_read),
        original.get("title", report.title),
        original.get("body", report.body),
    )


def _rows(kind: type[Row], text: str | None) -> list[Row]:
    return [_row(kind, values) for values in json.loads(text or "[]")]


def _row(kind: type[Row], values: dict[str, Any]) -> Row:
    for name in _MOMENTS & values.keys():
        values[name] = datetime.fromisoformat(values[name])
    return kind(**values)
