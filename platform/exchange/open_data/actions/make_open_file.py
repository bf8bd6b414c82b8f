"""Making an open file anew, a part at a time; the next turn is called for with each.

Does outside I/O, so it runs in no scope and opens its own: the portal's to read, which has nothing
but what is published, and the system's to note. A turn may run twice; one of a build that was begun
anew meanwhile changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from tempfile import TemporaryFile
from typing import Final
from uuid import UUID, uuid4

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.utils.translation import override

from exchange.open_data.actions.note_changes import JOB
from exchange.open_data.models import OpenFile
from exchange.open_data.models.open_file import FORMATS, part_path, path_of
from exchange.open_data.queries.records import Record, fields_of, read_records
from exchange.open_data.writing.lines import csv_lines, json_lines
from register.actions.enqueue import enqueue
from tenants.scope import PORTAL, SYSTEM, scope

BATCHES_A_TURN: Final = 5
# Of one language, whoever takes them.
LANGUAGE: Final = "id"
_WRITERS = {"csv": csv_lines, "jsonl": json_lines}


def make_open_file(*, file_id: int, at: datetime, build: str | None = None, turn: int = 0) -> None:
    """Begin a file, read the next part of it, or put it together where all was read."""
    if build is None:
        _begin(file_id, at=at)
        return
    with scope(SYSTEM):
        row = OpenFile.objects.filter(pk=file_id, build=UUID(build), turn=turn).first()
    if row is None:
        return
    if row.parts and not row.cursor:
        _put_together(row, at=at)
    else:
        _read(row, at=at)


def _begin(file_id: int, *, at: datetime) -> None:
    with scope(SYSTEM):
        row = OpenFile.objects.select_for_update().get(pk=file_id)
        if row.made_at is not None and row.made_at > row.changed_at and not row.withdrawn:
            return
        left = (row.build, row.parts)
        row.build, row.began_at, row.turn, row.cursor = uuid4(), at, 0, ""
        row.parts = row.rows_read = 0
        row.save()
        _call(row, at=at)
    _drop_parts(*left)


def _read(row: OpenFile, *, at: datetime) -> None:
    records: list[Record] = []
    cursor = row.cursor
    with scope(PORTAL), override(LANGUAGE):
        for _ in range(BATCHES_A_TURN):
            batch, cursor = read_records(row, cursor)
            records += batch
            if not cursor:
                break
    fields = fields_of(row.dataset)
    for name, write in _WRITERS.items():
        text = write(fields, records, with_head=row.parts == 0)
        _store(part_path(_build(row), row.parts, name), text.encode())
    with scope(SYSTEM):
        changed = OpenFile.objects.filter(pk=row.pk, build=row.build, turn=row.turn).update(
            turn=row.turn + 1,
            cursor=cursor,
            parts=row.parts + 1,
            rows_read=row.rows_read + len(records),
        )
        if changed:
            row.turn += 1
            _call(row, at=at)


def _put_together(row: OpenFile, *, at: datetime) -> None:
    build, sizes, digests = _build(row), {}, {}
    for name in FORMATS:
        paths = [part_path(build, number, name) for number in range(row.parts)]
        sizes[name], digests[name] = _join(paths, path_of(build, name))
    with scope(SYSTEM):
        # What changed while it was read is made anew by the job that the change called for.
        changed = OpenFile.objects.filter(pk=row.pk, build=row.build, turn=row.turn).update(
            key=build,
            made_at=row.began_at,
            rows=row.rows_read,
            sizes=sizes,
            digests=digests,
            withdrawn=False,
            build=None,
            parts=0,
        )
    _drop_parts(build, row.parts)
    if changed and row.key is not None:
        for name in FORMATS:
            default_storage.delete(path_of(row.key, name))


def _join(paths: Iterable[str], path: str) -> tuple[int, str]:
    """Copy parts one behind the other into a file; return its size and SHA-256."""
    digest = sha256()
    with TemporaryFile() as whole:
        for part in paths:
            with default_storage.open(part) as opened:
                for chunk in opened.chunks():
                    whole.write(chunk)
                    digest.update(chunk)
        size = whole.tell()
        whole.seek(0)
        default_storage.delete(path)
        default_storage.save(path, File(whole))
    return size, digest.hexdigest()


def _call(row: OpenFile, *, at: datetime) -> None:
    build = _build(row).hex
    enqueue(
        kind=JOB,
        key=f"{JOB}:{build}:{row.turn}",
        run_after=at,
        file_id=row.pk,
        build=build,
        turn=row.turn,
    )


def _build(row: OpenFile) -> UUID:
    if row.build is None:
        raise ValueError(row.pk)
    return row.build


def _drop_parts(build: UUID | None, many: int) -> None:
    if build is not None:
        # One more than is noted: a turn that was broken off may have left it.
        for number in range(many + 1):
            for name in FORMATS:
                default_storage.delete(part_path(build, number, name))


def _store(path: str, content: bytes) -> None:
    default_storage.delete(path)
    default_storage.save(path, ContentFile(content))
