"""Periodic reports and their files, of the agency whose scope is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, QuerySet

from casework.models import PeriodicFile, PeriodicReport
from casework.rules.periodic_life import PeriodicState
from casework.rules.report_period import PeriodKind, ReportPeriod
from kernel.paging import Column, Order, Page, cut_page
from register.queries.pages import narrowed

# After so long the worker has given up, or has not run: it may be asked again.
PATIENCE = timedelta(minutes=10)
# What a list shows says nothing of the figures, which are the largest part of a row.
_HEAVY = ("figures", "summary", "obstacles", "plans", "history")
PAGE = 25
ORDER = Order((Column("id", int, is_descending=True),))


class NoSuchPeriodic(LookupError):
    """The agency has no such report, or no such file of one."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one revision. stuck: asked for so long ago that they may be asked for again."""

    made: tuple[PeriodicFile, ...]
    is_waiting: bool
    is_stuck: bool


def periodic_page(token: str = "") -> Page[PeriodicReport]:
    """Return a page of the reports that are not discarded, the one begun last first; one statement.

    :raises CursorDamaged: a token that is not of this list
    """
    return _page(PeriodicReport.standing().defer(*_HEAVY), token)


def discarded_page(token: str = "") -> Page[PeriodicReport]:
    """Return a page of those that are, each with its history; one statement.

    :raises CursorDamaged: a token that is not of this list
    """
    found = PeriodicReport.objects.filter(state=PeriodicState.DISCARDED.value)
    return _page(found.defer(*(name for name in _HEAVY if name != "history")), token)


def _page(found: QuerySet[PeriodicReport], token: str) -> Page[PeriodicReport]:
    cursor = ORDER.decode(token)
    rows = list(narrowed(found, ORDER.seek(cursor))[: PAGE + 1])
    return cut_page(rows, order=ORDER, size=PAGE, cursor=cursor)


def every_periodic() -> QuerySet[PeriodicReport]:
    """Return all of them, discarded ones too, without what is only shown of one."""
    return PeriodicReport.objects.defer(*_HEAVY)


def periodic_of(report_id: int) -> PeriodicReport:
    """Return one report.

    :raises NoSuchPeriodic: there is none of this number here
    """
    row = PeriodicReport.objects.filter(pk=report_id).first()
    if row is None:
        raise NoSuchPeriodic
    return row


def has_any_periodic() -> bool:
    """Tell whether a report was ever begun, discarded ones too."""
    return PeriodicReport.objects.exists()


def taken_periods() -> frozenset[ReportPeriod]:
    """Return the periods that there is a report on; a discarded one is none."""
    rows = PeriodicReport.standing().values_list("kind", "since").distinct()
    return frozenset(ReportPeriod(PeriodKind(kind), since) for kind, since in rows)


def files_of(row: PeriodicReport, *, at: datetime) -> Files:
    """Return the files of a report as it stands now."""
    found = files_asked(row)
    made = tuple(file for file in found if file.made_at)
    stuck = is_stuck(found, at=at)
    return Files(made, bool(found) and len(made) < len(found) and not stuck, stuck)


def files_asked(row: PeriodicReport) -> list[PeriodicFile]:
    """Return the files of a report as it stands now, also those that are still to be made."""
    return list(PeriodicFile.objects.filter(report=row, revision=row.revision).order_by("format"))


def is_stuck(files: Iterable[PeriodicFile], *, at: datetime) -> bool:
    """Tell whether a file has been waited for too long."""
    return any(file.made_at is None and file.asked_at + PATIENCE <= at for file in files)


def made_file(*, report_id: int, file_format: str) -> PeriodicFile:
    """Return the file of a report as it stands now, with the report.

    :raises NoSuchPeriodic: no such report here, or the file has not been made
    """
    found = PeriodicFile.objects.select_related("report").filter(
        report_id=report_id, format=file_format, made_at__isnull=False
    )
    file = found.order_by("-revision").first()
    if file is None or file.revision != file.report.revision:
        raise NoSuchPeriodic
    return file


def waiting_files(*, report_id: int, revision: int) -> list[PeriodicFile]:
    """Return the files that are still to be made, with their report; none once it has changed."""
    found = PeriodicFile.objects.select_related("report").filter(
        report_id=report_id, revision=revision, report__revision=revision, made_at=None
    )
    return list(found.order_by("format"))


def stale_files(report_id: int) -> list[PeriodicFile]:
    """Return the files of earlier revisions that are still kept; those of a signed one are its last."""
    found = PeriodicFile.objects.filter(
        report_id=report_id, revision__lt=F("report__revision"), dropped_at=None
    )
    return list(found.order_by("pk"))
