"""Workbooks whose rows go on where those of the one before end, joined into one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

_SHEET = "xl/worksheets/sheet1.xml"
_BEGIN, _END = b"<sheetData>", b"</sheetData>"
_SIZE = re.compile(rb'<dimension ref="[^"]*"/>')
Parts = Iterator[AbstractContextManager[IO[bytes]]]


def join_workbook(file: IO[bytes], parts: Parts) -> None:
    """Write the first part with the rows of all; a part at a time is in memory."""
    with ZipFile(file, "w", ZIP_DEFLATED) as whole, next(parts) as opened:
        with ZipFile(opened) as first:
            for name in first.namelist():
                if name != _SHEET:
                    whole.writestr(first.getinfo(name), first.read(name))
            head, rows, tail = _cut(first.read(_SHEET))
        with whole.open(_SHEET, "w", force_zip64=True) as sheet:
            # How far the first part goes; the whole need not say.
            sheet.write(_SIZE.sub(b"", head) + rows)
            for part in parts:
                with part as other, ZipFile(other) as book:
                    sheet.write(_cut(book.read(_SHEET))[1])
            sheet.write(tail)


def _cut(sheet: bytes) -> tuple[bytes, bytes, bytes]:
    head, begin, rest = sheet.partition(_BEGIN)
    rows, end, tail = rest.rpartition(_END)
    return head + begin, rows, end + tail
