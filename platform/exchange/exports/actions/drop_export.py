"""Taking the file of an export out of the storage when its days are over.

Does outside I/O, so it runs in no scope and opens the desk's own. It may run twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.core.files.storage import default_storage
from django.db.models import Q

from exchange.desk import desk_of
from exchange.exports.models import ExportFailure, ExportState, ListExport
from register.actions.enqueue import enqueue
from tenants.scope import REGISTER, scope

DROP: Final = "list_export_drop"
_UNFINISHED = Q(state__in=[ExportState.WAITING, ExportState.RUNNING]) | Q(
    failure=ExportFailure.BROKEN
)


def call_drop(row: ListExport, *, agency_id: int | None, at: datetime) -> None:
    """Call for it at a moment, in the transaction that says until when something is kept."""
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=DROP,
            key=f"{DROP}:{row.key.hex}:{row.turn}",
            run_after=at,
            agency_id=agency_id,
            export_id=row.pk,
        )


def drop_export(*, agency_id: int | None, export_id: int, at: datetime) -> None:
    """Delete the file, or the parts of what was never resumed; the row stays and says what was."""
    with scope(desk_of(agency_id).scope):
        row = ListExport.objects.filter(pk=export_id).first()
        if row is None:
            return
        found = ListExport.objects.filter(pk=row.pk)
        kept = found.filter(state=ExportState.READY, expires_at__gt=at)
        if kept.exists():
            return
        found.filter(state=ExportState.READY).update(state=ExportState.EXPIRED, touched_at=at)
        # Days after it was asked for, nobody is at it any more.
        found.filter(_UNFINISHED).update(
            state=ExportState.EXPIRED, failure="", touched_at=at, ended_at=at
        )
    default_storage.delete(row.path)
    drop_parts(row)


def drop_parts(row: ListExport) -> None:
    """Delete the parts that a file was made of."""
    for path in _parts_of(row):
        default_storage.delete(path)


def paths_of(row: ListExport) -> list[str]:
    """Return where the file and its parts may lie."""
    return [row.path, *_parts_of(row)]


def _parts_of(row: ListExport) -> list[str]:
    # One more than is noted: a turn that was broken off may have left it.
    return [row.part_path(number) for number in range(row.parts + 1)]
