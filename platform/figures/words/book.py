"""Tables as a workbook: real numbers and dates, and no text that is a formula."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from figures.words.values import Entry, Form, Month, Sheet

_SHAPES = {Form.WHOLE: "#,##0", Form.DAYS: "0", Form.PERCENT: "0.0%", Form.RATING: "0.0"}
_DAY, _MONTH = "dd/mm/yyyy", "mmm yyyy"
_WIDE, _NARROW = 44, 16
# Nothing that is written may turn into something else by how it begins.
_AS_IT_IS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class Book:
    """A workbook while it is written."""

    def __init__(self, *, title: str, author: str, at: datetime) -> None:
        """Begin an empty one. at: when it says it was made, aware."""
        self._file = BytesIO()
        self._book = Workbook(self._file, _AS_IT_IS)
        created = at.replace(tzinfo=None)
        self._book.set_properties({"title": title, "author": author, "created": created})
        self._head = self._book.add_format({"bold": True, "bg_color": "#EFF5FD", "bottom": 1})
        self._title = self._book.add_format({"bold": True, "font_size": 12})
        self._text = self._book.add_format({"text_wrap": True, "valign": "top"})
        self._day = self._book.add_format({"num_format": _DAY, "align": "left"})
        self._month = self._book.add_format({"num_format": _MONTH, "align": "left"})
        self._shapes = {
            form: self._book.add_format({"num_format": shape}) for form, shape in _SHAPES.items()
        }

    def add(self, name: str, tables: Sequence[Sheet]) -> None:
        """Add a sheet with tables one below the other; the head of the first stays in sight."""
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, _WIDE)
        sheet.set_column(1, max(len(table.head) for table in tables), _NARROW)
        sheet.freeze_panes(1, 0)
        row = 0
        for table in tables:
            if row:
                sheet.write_string(row + 1, 0, table.title, self._title)
                row += 2
            row = self._write(sheet, row, table)

    def close(self) -> bytes:
        """Return the finished workbook."""
        self._book.close()
        return self._file.getvalue()

    def _write(self, sheet: Worksheet, row: int, table: Sheet) -> int:
        for column, text in enumerate(table.head):
            sheet.write_string(row, column, text, self._head)
        for line in table.rows:
            row += 1
            for column, entry in enumerate(line):
                self._put(sheet, row, column, entry)
        if table.note:
            row += 1
            sheet.write_string(row, 0, table.note)
        return row + 1

    def _put(self, sheet: Worksheet, row: int, column: int, entry: Entry) -> None:
        """Write one cell by its kind; what is unknown stays empty."""
        if isinstance(entry, Month):
            sheet.write_datetime(row, column, entry.first, self._month)
        elif isinstance(entry, date):
            sheet.write_datetime(row, column, entry, self._day)
        elif isinstance(entry, str):
            sheet.write_string(row, column, entry, self._text)
        elif entry.number is not None:
            sheet.write_number(row, column, entry.number, self._shapes[entry.form])


def by_name(tables: Sequence[Sheet]) -> Mapping[str, list[Sheet]]:
    """Return the tables by the sheet they stand on, in their order."""
    found: dict[str, list[Sheet]] = {}
    for table in tables:
        found.setdefault(table.name, []).append(table)
    return found
