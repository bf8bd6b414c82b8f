"""The dry run: what would become of each row, without taking anything over.

Does outside I/O, so it runs in no scope and opens the agency's own. The first turn unpacks the file,
each of the others reads one part of it; a turn may run twice.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db import transaction

from exchange.desk import Desk, desk_of
from exchange.imports.actions.call_work import CHECK, call
from exchange.imports.actions.judge_rows import judge_rows
from exchange.imports.actions.unpack_import import Line, drop_files, part_of, unpack_import
from exchange.imports.models import Fate, ImportRow, ImportRun, RunState
from exchange.imports.queries.run_pages import MOVING
from exchange.imports.queries.working import staff_of_run
from exchange.imports.reading.refused import FileRefused, Reason
from exchange.tell import tell
from notices.letters.names import Letter
from tenants.scope import scope
from tenants.signin.staff import Staff


def check_import(*, agency_id: int, run_id: int, turn: int, at: datetime) -> None:
    """Unpack the file, or judge the next rows; the next turn is called for with them."""
    desk = desk_of(agency_id)
    with scope(desk.scope):
        run = ImportRun.objects.filter(pk=run_id, turn=turn, state=RunState.CHECKING).first()
        staff = staff_of_run(run, desk.agency, at=at) if run else None
    if run is None:
        return
    try:
        if staff is None:
            raise FileRefused(Reason.NOT_YOURS)
        if run.parts:
            _judge(run, part_of(run, run.checked), desk, staff, at=at)
        else:
            unpack_import(run, desk, at=at)
    except FileRefused as refused:
        fail(run, desk, refused.reason, at=at)


def _judge(run: ImportRun, lines: list[Line], desk: Desk, staff: Staff, *, at: datetime) -> None:
    with scope(desk.scope), transaction.atomic():
        rows = [_row(run, line, cells) for line, cells in lines]
        judge_rows(run, rows, staff=staff, at=at)
        counts = Counter(run.counts)
        counts.update(Fate(row.fate).value for row in rows)
        is_over = run.checked + 1 == run.parts
        changed = ImportRun.objects.filter(pk=run.pk, turn=run.turn).update(
            turn=run.turn + 1,
            checked=run.checked + 1,
            lines=run.lines + len(lines),
            counts=dict(counts),
            touched_at=at,
            state=RunState.CHECKED if is_over else RunState.CHECKING,
        )
        if not changed:
            return
        ImportRow.objects.bulk_create(rows, batch_size=500)
        if not is_over:
            run.turn += 1
            call(run, CHECK, agency_id=desk.agency_id, at=at)


def _row(run: ImportRun, line: int, cells: list[str]) -> ImportRow:
    values = {
        name: cells[place] if place < len(cells) else "" for name, place in run.mapping.items()
    }
    external_id = values.get("external_id", "")[:200]
    return ImportRow(run=run, line=line, external_id=external_id, values=values)


def fail(run: ImportRun, desk: Desk, reason: Reason, *, at: datetime) -> None:
    """Note that an import has ended without success; what was taken over stays."""
    with scope(desk.scope), transaction.atomic():
        changed = ImportRun.objects.filter(pk=run.pk, turn=run.turn, state__in=MOVING).update(
            state=RunState.FAILED, failure=reason.value, ended_at=at, touched_at=at
        )
        if changed:
            tell(run, Letter.IMPORT_STOPPED, agency_id=desk.agency_id, at=at)
    # It may name reporters, and nobody needs it any more.
    drop_files(run)


def stop_import(*, agency_id: int, run_id: int, turn: int, at: datetime) -> None:
    """Note that a turn was laid aside after its last attempt: somebody may let it go on."""
    desk = desk_of(agency_id)
    with scope(desk.scope), transaction.atomic():
        run = ImportRun.objects.filter(pk=run_id, turn=turn, state__in=MOVING).first()
        if run is not None:
            run.failure, run.touched_at = Reason.BROKEN.value, at
            run.save(update_fields=["failure", "touched_at"])
            tell(run, Letter.IMPORT_STOPPED, agency_id=agency_id, at=at)
