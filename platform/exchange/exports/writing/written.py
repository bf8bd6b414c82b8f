"""The file of an export: a part of it for each turn, joined at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Protocol

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from exchange.exports.models import ExportFormat, ListExport
from exchange.exports.queries.records import Record
from exchange.exports.words.columns import Column, columns
from exchange.exports.writing.csv_file import csv_part
from exchange.exports.writing.joined_workbook import join_workbook
from exchange.exports.writing.json_lines import json_part
from exchange.exports.writing.workbook import workbook_part

Parts = Iterator[AbstractContextManager[IO[bytes]]]


class _Part(Protocol):
    def __call__(
        self, columns: tuple[Column, ...], records: Sequence[Record], /, *, first: int
    ) -> bytes: ...


def _join_texts(file: IO[bytes], parts: Parts) -> None:
    for part in parts:
        with part as opened:
            copyfileobj(opened, file)


_PARTS: dict[str, _Part] = {
    ExportFormat.CSV: csv_part,
    ExportFormat.XLSX: workbook_part,
    ExportFormat.JSONL: json_part,
}
_JOINS: dict[str, Callable[[IO[bytes], Parts], None]] = {
    ExportFormat.CSV: _join_texts,
    ExportFormat.XLSX: join_workbook,
    ExportFormat.JSONL: _join_texts,
}


def write_part(row: ListExport, records: Sequence[Record], *, zone: str, by_agency: bool) -> None:
    """Store the next part; its words are in the active language.

    by_agency: it names each report's agency, else its unit. zone: on whose clocks moments are told.
    """
    shown = columns(zone, by_agency=by_agency)
    content = _PARTS[row.format](shown, records, first=row.done_rows)
    path = row.part_path(row.parts)
    # What an attempt that was broken off has left.
    default_storage.delete(path)
    default_storage.save(path, ContentFile(content))


@contextmanager
def written(row: ListExport) -> Iterator[IO[bytes]]:
    """Give the file, to be read from its beginning; memory does not grow with the list."""
    parts = (default_storage.open(row.part_path(number)) for number in range(row.parts))
    with TemporaryFile() as file:
        _JOINS[row.format](file, parts)
        file.seek(0)
        yield file
