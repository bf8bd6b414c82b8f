"""Reports as documents, from the register as it stands, in few statements for many.

The caller is in the scope SYSTEM, which cannot read what a redaction hides.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models.expressions import RawSQL

from regions.queries.regions import region_paths
from register.models import Category, Report, ReportEvent
from register.rules.moderation import is_hidden
from register.rules.transition import Audience
from search.document import Document

_COLUMNS = (
    "version", "number", "title", "body", "place", "state", "report_class", "category_code",
    "region_code", "visibility", "published", "supervisory", "agency_id", "supervisor_id",
    "ombudsman_id", "joint_agency_ids", "unit_id", "supporting_unit_ids", "reported_unit_ids",
    "reported_user_ids", "escalation", "submitted_at", "due_at", "closed_at", "latitude",
    "longitude",
)  # fmt: skip


def documents_of(report_ids: Collection[int]) -> list[Document]:
    """Return those of the reports that exist, by id; four statements."""
    found = Report.objects.filter(pk__in=_any_of(report_ids)).order_by("pk")
    reports = list(found.values_list("pk", *_COLUMNS, named=True))
    names = _category_names(report.category_code for report in reports)
    paths = region_paths(report.region_code for report in reports if report.region_code)
    replies = _replies(reports)
    return [
        _document(
            report,
            subject=(
                report.place,
                paths.get(report.region_code, ""),
                names.get(report.category_code, ""),
            ),
            replies=replies[report.pk],
        )
        for report in reports
    ]


def _any_of(numbers: Collection[int]) -> RawSQL:
    """One value instead of a thousand, and a statement that is the same for any number of them."""
    return RawSQL("SELECT unnest(%s::bigint[])", [list(numbers)])


def _document(report: Any, *, subject: Iterable[str], replies: list[str]) -> Document:
    has_point = report.latitude is not None and report.longitude is not None
    return Document(
        report_id=report.pk,
        version=report.version,
        number=report.number,
        title=report.title,
        body=report.body,
        subject="\n".join(part for part in subject if part),
        replies="\n".join(replies),
        state=report.state,
        report_class=report.report_class,
        category_code=report.category_code,
        region_code=report.region_code,
        visibility=report.visibility,
        published=report.published,
        supervisory=report.supervisory,
        hidden=is_hidden(report.title, report.body),
        agency_id=report.agency_id,
        supervisor_id=report.supervisor_id,
        ombudsman_id=report.ombudsman_id,
        joint_agency_ids=tuple(report.joint_agency_ids),
        unit_id=report.unit_id,
        supporting_unit_ids=tuple(report.supporting_unit_ids),
        reported_unit_ids=tuple(report.reported_unit_ids),
        reported_user_ids=tuple(report.reported_user_ids),
        escalation=report.escalation,
        submitted_at=report.submitted_at,
        due_at=report.due_at,
        closed_at=report.closed_at,
        latitude=float(report.latitude) if has_point else None,
        longitude=float(report.longitude) if has_point else None,
    )


def _category_names(codes: Iterable[str]) -> dict[str, str]:
    return dict(Category.objects.filter(pk__in=set(codes)).values_list("pk", "name"))


def _replies(reports: list[Any]) -> defaultdict[int, list[str]]:
    """What was said to everybody, up to the version that was read."""
    versions = {report.pk: report.version for report in reports}
    said = ReportEvent.objects.filter(
        report_id__in=_any_of(versions), audience=Audience.PUBLIC.value
    ).exclude(text="")
    found: defaultdict[int, list[str]] = defaultdict(list)
    for report_id, seq, text in said.order_by("report_id", "seq").values_list(
        "report_id", "seq", "text"
    ):
        if seq <= versions[report_id]:
            found[report_id].append(text)
    return found


def reports_of(event_ids: Collection[int]) -> set[int]:
    """Return which reports these events are of; one statement."""
    return set(ReportEvent.objects.filter(pk__in=event_ids).values_list("report_id", flat=True))


def next_reports(*, after: int, most: int) -> list[int]:
    """Return the ids of so many reports after one, in order."""
    ids = Report.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)
    return list(ids[:most])


def how_many(*, up_to: int | None = None) -> int:
    """Count the reports, or those up to an id."""
    found = Report.objects.all() if up_to is None else Report.objects.filter(pk__lte=up_to)
    return found.count()
