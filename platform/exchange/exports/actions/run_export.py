"""Making the file of an export, a piece of work at a time; the next is called for with each.

Does outside I/O, so it runs in no scope and opens the desk's own. A turn may run twice: it reads
from the place where the row says the last one ended, and writes under the same names. The roles of
whoever asked are read anew for each turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils.translation import override

from exchange.desk import Desk, desk_of
from exchange.exports.actions.ask_export import UNDER_WAY, call_turn
from exchange.exports.actions.end_export import end_export, fail_export
from exchange.exports.models import ExportFailure, ExportState, ListExport
from exchange.exports.queries.own_exports import seen_as
from exchange.exports.queries.records import Record
from exchange.exports.queries.sources import ListSource, NotYours, names_agency, source_of
from exchange.exports.writing.written import write_part
from register.views.visit import zone_of
from tenants.scope import scope
from tenants.signin.seating import seat_absent
from tenants.signin.staff import Staff

# What one turn reads: a few seconds of work, a few megabytes of memory.
BATCHES_A_TURN: Final = 5
MOST_ROWS: Final = 200_000


class TooManyRows(Exception):
    """The list is longer than one file may be."""


_FAILURES = {NotYours: ExportFailure.NOT_YOURS, TooManyRows: ExportFailure.TOO_MANY}


@dataclass(frozen=True)
class _Turn:
    """What one turn works on. staff: whoever asked, as they are now."""

    row: ListExport
    desk: Desk
    staff: Staff
    at: datetime

    @property
    def as_of(self) -> datetime:
        return self.row.as_of or self.at


def run_export(*, agency_id: int | None, export_id: int, turn: int, at: datetime) -> None:
    """Read the next part of the list, or join the parts where all of it was read."""
    desk = desk_of(agency_id)
    try:
        work = _taken(desk, export_id, turn, at=at)
        if work is None:
            return
        if work.row.parts and not work.row.cursor:
            end_export(work.row, desk, at=at)
            return
        with override(work.row.language):
            _read(work)
    except (NotYours, TooManyRows) as refused:
        fail_export(desk, export_id, turn, _FAILURES[type(refused)], at=at)


def _taken(desk: Desk, export_id: int, turn: int, *, at: datetime) -> _Turn | None:
    with scope(desk.scope):
        row = ListExport.objects.filter(pk=export_id, turn=turn, state__in=UNDER_WAY).first()
        if row is None:
            return None
        staff = seat_absent(user_id=row.user_id, agency=desk.agency, at=at)
    if staff is None or (row.seen_as and row.seen_as != seen_as(staff)):
        raise NotYours
    return _Turn(row, desk, staff, at)


def _read(work: _Turn) -> None:
    row = work.row
    with scope(work.desk.scope):
        source = source_of(row.query, staff=work.staff, at=work.as_of)
        total = source.count() if row.total_rows is None else row.total_rows
        if total > MOST_ROWS:
            raise TooManyRows
        records, cursor = _some(source, row.cursor)
    by_agency = names_agency(row.query, staff=work.staff)
    write_part(row, records, zone=zone_of(work.staff), by_agency=by_agency)
    _go_on(
        work,
        cursor=cursor,
        parts=row.parts + 1,
        done_rows=row.done_rows + len(records),
        total_rows=max(total, row.done_rows + len(records)),
    )


def _some(source: ListSource, cursor: str) -> tuple[list[Record], str]:
    records: list[Record] = []
    for _ in range(BATCHES_A_TURN):
        batch = source.batch(cursor)
        records += batch.records
        cursor = batch.cursor
        if not cursor:
            break
    return records, cursor


def _go_on(work: _Turn, **changes: object) -> None:
    """Note what was read and call for the next turn, unless another has done this one."""
    row = work.row
    with scope(work.desk.scope), transaction.atomic():
        changed = ListExport.objects.filter(pk=row.pk, turn=row.turn).update(
            turn=row.turn + 1,
            state=ExportState.RUNNING,
            as_of=work.as_of,
            touched_at=work.at,
            seen_as=seen_as(work.staff),
            **changes,
        )
        if changed:
            row.turn += 1
            call_turn(row, agency_id=work.desk.agency_id, at=work.at)
