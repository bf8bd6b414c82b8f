"""The rows of a sheet as texts, read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import IO

from openpyxl.utils.datetime import from_excel

from exchange.imports.reading.refused import MOST_COLUMNS
from exchange.imports.reading.shared_texts import SharedTexts
from exchange.imports.reading.xml_parser import new_parser, pieces, plain_name

Row = tuple[int, list[str]]
_TEXT = {"v", "t"}
_ALOUD = "rPh"
# Up to here a number of a sheet is whole to its last digit.
_EXACT = 1e15
# Of a sheet.
MOST_LINES = 1_048_576


def sheet_rows(
    part: IO[bytes], *, texts: SharedTexts, days: frozenset[int], epoch: datetime
) -> Iterator[Row]:
    """Yield the line and the cells of each row, blanks at its end left away.

    Values of formulas are those that were saved with them; no formula is run.
    """
    sheet = _Sheet(texts, days, epoch)
    parser = new_parser()
    parser.StartElementHandler = sheet.start
    parser.EndElementHandler = sheet.end
    parser.CharacterDataHandler = sheet.text
    for _piece in pieces(parser, part):
        yield from sheet.rows
        sheet.rows.clear()


@dataclass(slots=True)
class _Sheet:
    """The rows that are complete, and the one that is being read. kind, style: of the cell."""

    texts: SharedTexts
    days: frozenset[int]
    epoch: datetime
    rows: list[Row] = field(default_factory=list)
    line: int = 0
    cells: list[str] = field(default_factory=list)
    place: int = -1
    kind: str = ""
    style: int = 0
    value: list[str] = field(default_factory=list)
    listens: bool = False
    is_aloud: bool = False

    def start(self, name: str, given: dict[str, str]) -> None:
        plain = plain_name(name)
        if plain == "c":
            self.place = _place(given["r"]) if "r" in given else self.place + 1
            self.kind, self.style = given.get("t", "n"), int(given.get("s", "0"))
            self.value.clear()
        elif plain == "row":
            # The number that it shows, as long as they rise.
            self.line = max(self.line + 1, min(int(given.get("r", "0")), MOST_LINES))
            self.cells, self.place = [], -1
        elif plain == _ALOUD:
            self.is_aloud = True
        else:
            self.listens = plain in _TEXT and not self.is_aloud

    def text(self, text: str) -> None:
        if self.listens:
            self.value.append(text)

    def end(self, name: str) -> None:
        plain = plain_name(name)
        self.listens = False
        if plain == "c":
            self._keep("".join(self.value))
        elif plain == "row":
            self.rows.append((self.line, self.cells))
        elif plain == _ALOUD:
            self.is_aloud = False

    def _keep(self, value: str) -> None:
        # One more than there may be, which shows that there are too many.
        if value and self.place <= MOST_COLUMNS:
            self.cells.extend([""] * (self.place + 1 - len(self.cells)))
            self.cells[self.place] = self._told(value)

    def _told(self, value: str) -> str:
        if self.kind == "s":
            return self.texts[int(value)]
        if self.kind == "b":
            return str(value == "1")
        if self.kind != "n":
            return value
        return self._moment(float(value)) if self.style in self.days else _number(value)

    def _moment(self, value: float) -> str:
        try:
            moment = from_excel(value, self.epoch)
        except (OverflowError, ValueError):
            return _number(str(value))
        if isinstance(moment, datetime):
            return moment.strftime("%Y-%m-%d %H:%M")
        return moment.isoformat() if isinstance(moment, time) else str(moment)


def _place(name: str) -> int:
    """Return the place of a column from 0: 27 of AB12."""
    place = 0
    for letter in name:
        if letter.isdigit():
            break
        place = place * 26 + ord(letter) - 64
    return place - 1


def _number(value: str) -> str:
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < _EXACT else repr(number)
