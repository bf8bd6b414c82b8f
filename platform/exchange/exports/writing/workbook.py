"""A part of an export as a workbook: every cell with its kind, in the rows that it has in the whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from exchange.exports.queries.records import Record
from exchange.exports.words.columns import Column

# Rows are forgotten once they are written, and no text becomes a formula, a link or a number. Texts
# stand in their cells, so that rows may be moved into another workbook: see joined_workbook.py.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST_CELL = 32_767


def workbook_part(columns: tuple[Column, ...], records: Iterable[Record], *, first: int) -> bytes:
    """Return a sheet with a row for each record; the first one also names the columns.

    first: how many records are in the parts before.
    """
    file = BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        sheet = book.add_worksheet(_("Laporan"))
        bold = book.add_format({"bold": True})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        if first == 0:
            for place, column in enumerate(columns):
                sheet.write_string(0, place, column.label, bold)
        for line, record in enumerate(records, start=first + 1):
            for place, column in enumerate(columns):
                _put(sheet, line, place, column.cell(record), moment)
    return file.getvalue()


def _put(
    sheet: xlsxwriter.worksheet.Worksheet, line: int, place: int, cell: object, moment: object
) -> None:
    if isinstance(cell, datetime):
        sheet.write_datetime(line, place, cell, moment)
    elif isinstance(cell, int):
        sheet.write_number(line, place, cell)
    elif cell:
        sheet.write_string(line, place, str(cell)[:_LONGEST_CELL])
