"""Taking over what was checked, some rows at a time; each turn is one transaction.

Opens the agency's scope itself, since it reads there who still may. What is broken off is taken up
where the rows say; what is in the register already is not brought in again, whoever brings it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from exchange.desk import Desk, desk_of
from exchange.imports.actions.call_work import RUN, call
from exchange.imports.actions.check_import import fail
from exchange.imports.actions.take_units import next_units, take_units
from exchange.imports.actions.unpack_import import drop_files
from exchange.imports.models import Fate, ImportKind, ImportRow, ImportRun, RunState
from exchange.imports.queries.old_reports import OldReports
from exchange.imports.queries.working import staff_of_run
from exchange.imports.reading.refused import Reason
from exchange.tell import tell
from notices.letters.names import Letter
from register.actions.import_reports import import_reports
from register.rules.importing import OldReport
from register.views.visit import actor_of
from tenants.scope import scope
from tenants.signin.staff import Staff

ROWS_A_TURN: Final = 300
_WAITING: Final = {
    ImportKind.REPORTS.value: (Fate.NEW.value,),
    # A unit is kept as the file says; a report of the past is not changed by a file.
    ImportKind.UNITS.value: (Fate.NEW.value, Fate.CHANGED.value),
}


def run_import(*, agency_id: int, run_id: int, turn: int, at: datetime) -> None:
    """Take the next rows over and call for the next turn, or end the import."""
    desk = desk_of(agency_id)
    with scope(desk.scope), transaction.atomic():
        run = (
            ImportRun.objects.select_for_update()
            .filter(pk=run_id, turn=turn, state=RunState.RUNNING)
            .first()
        )
        if run is None:
            return
        staff = staff_of_run(run, desk.agency, at=at)
        is_over = staff is not None and _take(run, staff, desk, at=at)
    if staff is None:
        fail(run, desk, Reason.NOT_YOURS, at=at)
    elif is_over:
        # They may name reporters, and nobody needs them any more.
        drop_files(run)


def _take(run: ImportRun, staff: Staff, desk: Desk, *, at: datetime) -> bool:
    waiting = ImportRow.objects.filter(run=run, taken_at=None, fate__in=_WAITING[run.kind])
    if run.kind == ImportKind.REPORTS:
        rows = list(waiting.order_by("line")[:ROWS_A_TURN])
        _take_reports(run, rows, staff, at=at)
    else:
        rows = next_units(waiting, ROWS_A_TURN)
        take_units(rows, staff=staff, at=at)
    run.taken += sum(row.taken_at is not None for row in rows)
    run.turn, run.touched_at = run.turn + 1, at
    is_over = not rows
    if is_over:
        run.state, run.ended_at = RunState.DONE, at
        tell(run, Letter.IMPORT_ENDED, agency_id=desk.agency_id, at=at)
    else:
        call(run, RUN, agency_id=desk.agency_id, at=at)
    run.save()
    return is_over


def _take_reports(run: ImportRun, rows: list[ImportRow], staff: Staff, *, at: datetime) -> None:
    lookup, actor = OldReports.read(rows, staff=staff, at=at), actor_of(staff)
    # Checked once more: a unit or a category may have gone since.
    meant: list[tuple[ImportRow, OldReport]] = []
    for row in rows:
        old, row.problem = lookup.report_of(row)
        if row.problem:
            row.fate = Fate.WRONG
        else:
            meant.append((row, old))
    olds = [old for _row, old in meant]
    kept = import_reports(olds=olds, run_id=run.pk, by=actor, at=at)
    for (row, _old), (report, is_new) in zip(meant, kept, strict=True):
        row.told = report.number
        row.taken_at = at if is_new else None
        row.fate = Fate.NEW if is_new else Fate.SAME
    ImportRow.objects.bulk_update(rows, ["problem", "fate", "told", "taken_at"], batch_size=300)
