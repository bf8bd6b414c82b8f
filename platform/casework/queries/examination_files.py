"""Examination files as far as somebody's hands may see them; `with_hands` is open around each."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from casework.models import ExaminationFile
from casework.rules.examination import HOLDER, REACHES, Hand, Stage
from casework.words.examination import STAGE_LABELS
from kernel.paging import Column, Order, Page, cut_page
from register.models import Report
from register.queries.pages import PAGE_SIZE, narrowed
from register.rules.actors import Actor

LATEST_FIRST = Order(
    (Column("changed_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


class NoSuchFile(LookupError):
    """There is no such file, or none that these hands may see; which of the two is not said."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file in a list."""

    number: str
    subject: str
    stage: str
    is_mine: bool
    changed_at: datetime


def files_for(actor: Actor, hands: frozenset[Hand]) -> QuerySet[ExaminationFile]:
    """Return the files that have reached these hands, of reports that the agency holds.

    Nobody reads a file on a report in which they or their unit are named (invariant 8).
    """
    if not hands:
        return ExaminationFile.objects.none()
    named = Q(reported_user_ids__contains=[actor.user_id])
    if actor.unit_ids:
        named |= Q(reported_unit_ids__overlap=sorted(actor.unit_ids))
    report = Report.objects.filter(pk=OuterRef("report_id"), agency_id=actor.agency_id)
    reach = min(REACHES[hand] for hand in hands)
    return ExaminationFile.objects.filter(Exists(report.exclude(named)), reach__gte=reach)


def file_of(actor: Actor, hands: frozenset[Hand], number: str) -> ExaminationFile:
    """Return the file of a report by its number; one statement.

    :raises NoSuchFile: not there, or not for these hands
    """
    row = files_for(actor, hands).filter(number=number.upper()).first()
    if row is None:
        raise NoSuchFile
    return row


def read_files(
    actor: Actor, hands: frozenset[Hand], *, only_mine: bool, token: str = ""
) -> Page[FileRow]:
    """Return a page of the files, the last changed first; one statement.

    only_mine: those that lie with these hands now.
    :raises CursorDamaged: the token is not one of this list
    """
    cursor = LATEST_FIRST.decode(token)
    found = files_for(actor, hands)
    if only_mine:
        found = lying_with(found, hands)
    rows = list(narrowed(found, LATEST_FIRST.seek(cursor))[: PAGE_SIZE + 1])
    page = cut_page(rows, order=LATEST_FIRST, size=PAGE_SIZE, cursor=cursor)
    listed = tuple(_row(row, hands) for row in page.rows)
    return Page(listed, page.next_token, page.previous_token)


def lying_with(
    found: QuerySet[ExaminationFile], hands: frozenset[Hand]
) -> QuerySet[ExaminationFile]:
    """Return those that lie with these hands now."""
    return found.filter(stage__in=[stage for stage, hand in HOLDER.items() if hand in hands])


def _row(row: ExaminationFile, hands: frozenset[Hand]) -> FileRow:
    stage = Stage(row.stage)
    return FileRow(
        number=row.number,
        subject=row.subject,
        stage=str(STAGE_LABELS[stage]),
        is_mine=HOLDER.get(stage) in hands,
        changed_at=row.changed_at,
    )
