"""Unpacking a file into parts of rows, once, so that every turn reads only its own.

In no scope. It may run twice: it writes the same parts. What tells who reported is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from exchange.desk import Desk
from exchange.imports.actions.call_work import CHECK, call
from exchange.imports.models import ImportKind, ImportRun
from exchange.imports.reading.refused import MOST_ROWS, FileRefused, Reason
from exchange.imports.reading.table import Table
from exchange.imports.words.fields import is_personal
from tenants.scope import scope

ROWS_A_PART: Final = 2_500
Line = tuple[int, list[str]]


def unpack_import(run: ImportRun, desk: Desk, *, at: datetime) -> None:
    """Write the parts and call for the first of them to be judged.

    :raises FileRefused: see Reason
    """
    total, parts, rows = 0, 0, _lines(run)
    while lines := list(islice(rows, ROWS_A_PART)):
        total += len(lines)
        if total > MOST_ROWS:
            raise FileRefused(Reason.TOO_MANY_ROWS)
        _store(run.part_path(parts), lines)
        parts += 1
    with scope(desk.scope), transaction.atomic():
        changed = ImportRun.objects.filter(pk=run.pk, turn=run.turn).update(
            turn=run.turn + 1, parts=parts, total=total, touched_at=at
        )
        if changed:
            run.turn += 1
            call(run, CHECK, agency_id=desk.agency_id, at=at)
    if changed:
        # All that is read of it is in the parts.
        default_storage.delete(run.path)


def part_of(run: ImportRun, number: int) -> list[Line]:
    """Return the rows of a part with their lines.

    :raises FileRefused: it is lost
    """
    try:
        with default_storage.open(run.part_path(number)) as part:
            return [(line, cells) for line, cells in map(json.loads, part)]
    except FileNotFoundError as error:
        raise FileRefused(Reason.LOST) from error


def drop_files(run: ImportRun) -> None:
    """Delete the file and its parts."""
    for path in paths_of(run):
        default_storage.delete(path)


def paths_of(run: ImportRun) -> list[str]:
    """Return where the file and its parts may lie, those too that are noted nowhere yet."""
    parts = range(max(run.parts, MOST_ROWS // ROWS_A_PART))
    return [run.path, *map(run.part_path, parts)]


def _lines(run: ImportRun) -> Iterator[Line]:
    is_hidden = [run.kind == ImportKind.REPORTS and is_personal(head) for head in run.headers]
    hidden = {place for place, hides in enumerate(is_hidden) if hides}
    table = Table(run.is_workbook, run.encoding, run.delimiter)
    try:
        with default_storage.open(run.path) as file:
            rows = table.rows(file)
            next(rows)
            for line, cells in rows:
                yield line, ["" if place in hidden else it for place, it in enumerate(cells)]
    except FileNotFoundError as error:
        raise FileRefused(Reason.LOST) from error


def _store(path: str, lines: list[Line]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    # What an attempt that was broken off has left.
    default_storage.delete(path)
    default_storage.save(path, ContentFile(text.encode()))
