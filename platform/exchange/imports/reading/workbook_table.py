"""The first sheet of a workbook as a table of texts: memory does not grow with it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import nullcontext
from typing import IO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from exchange.imports.reading.refused import FileRefused, Reason
from exchange.imports.reading.shared_texts import shared_texts
from exchange.imports.reading.sheet_rows import Row, sheet_rows
from exchange.imports.reading.workbook_layout import layout_of

# Far more than fifty thousand long reports come to.
MOST_UNPACKED = 400 * 1024 * 1024
MOST_TIMES = 200
MOST_PARTS = 500
# What reading a file that is no workbook, or a broken one, may come to.
_BROKEN = (
    BadZipFile, zlib.error, ExpatError, ParseError, EOFError, KeyError, IndexError, ValueError,
    OSError, RuntimeError,
)  # fmt: skip


def check_archive(archive: ZipFile) -> None:
    """Refuse what would unpack to more than a table can be, by its own directory.

    :raises FileRefused: one made to blow up
    """
    parts = archive.infolist()
    unpacked, packed = sum(it.file_size for it in parts), sum(it.compress_size for it in parts)
    is_bomb = unpacked > MOST_UNPACKED or unpacked > MOST_TIMES * max(packed, 1)
    if is_bomb or len(parts) > MOST_PARTS:
        raise FileRefused(Reason.TOO_BIG)


def workbook_rows(file: IO[bytes]) -> Iterator[Row]:
    """Yield the rows of the first sheet with their lines, whatever size the sheet says it has.

    :raises FileRefused: no workbook, or one made to blow up
    """
    file.seek(0)
    try:
        with ZipFile(file) as archive:
            check_archive(archive)
            layout = layout_of(archive)
            opened = archive.open(layout.texts) if layout.texts else nullcontext()
            with opened as part, shared_texts(part) as texts, archive.open(layout.sheet) as sheet:
                yield from sheet_rows(sheet, texts=texts, days=layout.days, epoch=layout.epoch)
    except _BROKEN as error:
        raise FileRefused(Reason.UNREADABLE) from error
