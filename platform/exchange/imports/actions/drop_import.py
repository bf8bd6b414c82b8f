"""Deleting the file of an import that is over or that nobody goes on with.

Does outside I/O, so it runs in no scope and opens the agency's own. It may run twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from exchange.desk import desk_of
from exchange.imports.actions.call_work import DROP, call
from exchange.imports.actions.unpack_import import drop_files
from exchange.imports.models import ImportRun, RunState
from exchange.imports.queries.run_pages import has_stopped
from tenants.scope import scope


def drop_import(*, agency_id: int, run_id: int, turn: int, at: datetime) -> None:
    """Delete the file and what was read of it; who brought it and what came of it stays."""
    del turn
    desk = desk_of(agency_id)
    with scope(desk.scope):
        run = ImportRun.objects.filter(pk=run_id).first()
        if run is None:
            return
        if run.state == RunState.RUNNING and not has_stopped(run, at=at):
            # It is at it: not under its feet.
            call(run, DROP, agency_id=agency_id, at=at + timedelta(days=1))
            return
        if run.ended_at is None:
            run.state, run.ended_at = RunState.DISCARDED, at
            run.turn += 1
            run.save(update_fields=["state", "ended_at", "turn"])
        run.rows.all().delete()
    drop_files(run)
