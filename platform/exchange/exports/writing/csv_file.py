"""An export as CSV: UTF-8 with the mark that spreadsheets look for, and no text that they would run."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from datetime import datetime

from exchange.exports.queries.records import Record
from exchange.exports.words.columns import Cell, Column
from exchange.harmless_cell import harmless


def csv_part(columns: tuple[Column, ...], records: Iterable[Record], *, first: int) -> bytes:
    """Return a line for each record, the first ones below the names of the columns.

    first: how many records are in the parts before.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if first == 0:
        writer.writerow([column.label for column in columns])
    for record in records:
        writer.writerow([plain(column.cell(record)) for column in columns])
    mark = codecs.BOM_UTF8 if first == 0 else b""
    return mark + text.getvalue().encode()


def plain(cell: Cell) -> str | int | float:
    """Return a cell as it is written."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    return harmless(cell)
