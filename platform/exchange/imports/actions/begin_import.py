"""The steps of an import that a person takes: upload, match the columns, let it run.

Uploading does outside I/O before it writes; a file without a row is deleted again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import IO, Final

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from exchange.imports.actions.call_work import CHECK, DROP, RUN, call
from exchange.imports.models import ImportKind, ImportRun, RunState
from exchange.imports.queries.locked_run import NotNow, locked_run
from exchange.imports.reading.table import table_of
from tenants.actions.write_audit import write_audit
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

# A file that nobody goes on with is deleted, for it may name reporters.
KEPT: Final = timedelta(days=7)
MOST_OPEN: Final = 3
OPEN: Final = (RunState.MAPPING, RunState.CHECKING, RunState.CHECKED, RunState.RUNNING)


def upload_import(
    *, kind: ImportKind, file: IO[bytes], name: str, size: int, by: Staff, at: datetime
) -> ImportRun:
    """Keep a file and read its head, in the scope of the agency.

    :raises NotYourArea: not the Kominfo's
    :raises FileRefused: it is no table
    :raises NotNow: MOST_OPEN are open
    """
    by.require(Area.IMPORTS)
    table, head = table_of(file, size=size)
    if ImportRun.objects.filter(state__in=OPEN).count() >= MOST_OPEN:
        raise NotNow
    run = ImportRun(
        kind=kind,
        user_id=by.user_id,
        user_name=by.name,
        file_name=name[-120:],
        is_workbook=table.is_workbook,
        encoding=table.encoding,
        delimiter=table.delimiter,
        headers=head,
        created_at=at,
        touched_at=at,
    )
    file.seek(0)
    default_storage.save(run.path, File(file))
    with transaction.atomic():
        run.save()
        call(run, DROP, agency_id=by.agency_id, at=at + KEPT)
    return run


def match_columns(*, run_id: int, mapping: Mapping[str, int], by: Staff, at: datetime) -> ImportRun:
    """Say which column is which, and let every row be checked.

    :raises NotYourArea: not the Kominfo's
    :raises NotNow: it is being checked or taken over, or over
    """
    by.require(Area.IMPORTS)
    with transaction.atomic():
        run = locked_run(run_id, RunState.MAPPING, RunState.CHECKED)
        run.rows.all().delete()
        run.mapping, run.state, run.touched_at = dict(mapping), RunState.CHECKING, at
        run.checked, run.lines, run.counts, run.turn = 0, 0, {}, run.turn + 1
        run.failure = ""
        run.save()
        call(run, CHECK, agency_id=by.agency_id, at=at)
    return run


def let_run(*, run_id: int, by: Staff, at: datetime) -> ImportRun:
    """Let what was checked be taken over.

    :raises NotYourArea: not the Kominfo's
    :raises NotNow: it was not checked, or runs already
    """
    by.require(Area.IMPORTS)
    with transaction.atomic():
        run = locked_run(run_id, RunState.CHECKED)
        run.state, run.touched_at, run.turn = RunState.RUNNING, at, run.turn + 1
        # Who takes it over, whoever uploaded it.
        run.user_id, run.user_name = by.user_id, by.name
        run.save()
        write_audit(
            AuditKind.DATA_IMPORTED, by=by, at=at, subject=run.file_name, what=run.kind,
            rows=run.counts.get("NEW", 0),
        )  # fmt: skip
        call(run, RUN, agency_id=by.agency_id, at=at)
    return run
