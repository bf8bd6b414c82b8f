"""How an export ends: with a file, with a reason why there is none, or laid aside until resumed.

Does outside I/O, so it runs in no scope and opens the desk's own.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from exchange.desk import Desk, desk_of
from exchange.exports.actions.ask_export import UNDER_WAY
from exchange.exports.actions.drop_export import call_drop, drop_parts
from exchange.exports.models import ExportFailure, ExportState, ListExport
from exchange.exports.writing.written import written
from exchange.tell import tell
from notices.letters.names import Letter
from tenants.scope import scope

KEPT: Final = timedelta(days=7)


def end_export(row: ListExport, desk: Desk, *, at: datetime) -> None:
    """Join the parts into the file and say that it is there."""
    with written(row) as file:
        default_storage.delete(row.path)
        default_storage.save(row.path, File(file))
        size = file.tell()
    expires_at = at + KEPT
    with scope(desk.scope), transaction.atomic():
        changed = ListExport.objects.filter(pk=row.pk, turn=row.turn, state__in=UNDER_WAY).update(
            state=ExportState.READY,
            size=size,
            total_rows=row.done_rows,
            touched_at=at,
            ended_at=at,
            expires_at=expires_at,
        )
        if changed:
            call_drop(row, agency_id=desk.agency_id, at=expires_at)
            tell(row, Letter.EXPORT_ENDED, agency_id=desk.agency_id, at=at)
    drop_parts(row)


def fail_export(desk: Desk, export_id: int, turn: int, why: ExportFailure, *, at: datetime) -> None:
    """Say why there is no file; what was read is kept only for one that may be resumed."""
    with scope(desk.scope), transaction.atomic():
        row = ListExport.objects.filter(pk=export_id, turn=turn, state__in=UNDER_WAY).first()
        if row is None:
            return
        row.state, row.failure = ExportState.FAILED, why
        row.touched_at = row.ended_at = at
        row.save(update_fields=["state", "failure", "touched_at", "ended_at"])
        tell(row, Letter.EXPORT_STOPPED, agency_id=desk.agency_id, at=at)
    if why is not ExportFailure.BROKEN:
        drop_parts(row)


def stop_export(*, agency_id: int | None, export_id: int, turn: int, at: datetime) -> None:
    """Note that a turn was laid aside after its last attempt."""
    fail_export(desk_of(agency_id), export_id, turn, ExportFailure.BROKEN, at=at)
