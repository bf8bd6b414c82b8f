"""Tables as text: whatever separates the cells, in whatever of the usual encodings."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import IO

from exchange.imports.reading.refused import FileRefused, Reason

DELIMITERS = (";", ",", "\t", "|")
_PIECE = 1 << 16


def encoding_of(file: IO[bytes]) -> str:
    """Return the encoding of a text: UTF-8 or UTF-16 by its mark, UTF-8 if it is, else Windows-1252.

    :raises FileRefused: it is no text
    """
    file.seek(0)
    mark = file.read(4)
    if mark.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8 = True
    while piece := file.read(_PIECE):
        if b"\0" in piece:
            raise FileRefused(Reason.UNREADABLE)
        try:
            if is_utf8:
                decoder.decode(piece)
        except UnicodeDecodeError:
            is_utf8 = False
    return "utf-8-sig" if is_utf8 else "cp1252"


def delimiter_of(file: IO[bytes], encoding: str) -> str:
    """Return what separates the cells of the first line: what stands there most often."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    first = text.readline()
    text.detach()
    return max(DELIMITERS, key=first.count)


def text_rows(file: IO[bytes], *, encoding: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the rows, the head first.

    :raises FileRefused: a quote is never closed, or a byte is no letter
    """
    file.seek(0)
    # What no letter stands for in Windows-1252 is shown as such.
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        yield from csv.reader(text, delimiter=delimiter)
    except csv.Error as error:
        raise FileRefused(Reason.UNREADABLE) from error
    finally:
        text.detach()
