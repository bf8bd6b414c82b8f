"""A file that somebody uploaded, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from exchange.imports.reading.refused import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_LETTERS,
    FileRefused,
    Reason,
)
from exchange.imports.reading.text_table import delimiter_of, encoding_of, text_rows
from exchange.imports.reading.workbook_table import workbook_rows


@dataclass(frozen=True, slots=True)
class Table:
    """How a file is read. encoding, delimiter: empty for a workbook."""

    is_workbook: bool
    encoding: str = ""
    delimiter: str = ""

    def rows(self, file: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
        """Yield each row that holds something with its line, the head first.

        :raises FileRefused: see Reason
        """
        for line, cells in self._found(file):
            if len(cells) > MOST_COLUMNS:
                raise FileRefused(Reason.TOO_WIDE)
            if any(cell.strip() for cell in cells):
                yield line, [_clean(cell) for cell in cells]

    def _found(self, file: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
        if self.is_workbook:
            return workbook_rows(file)
        return enumerate(text_rows(file, encoding=self.encoding, delimiter=self.delimiter), start=1)


def table_of(file: IO[bytes], *, size: int) -> tuple[Table, list[str]]:
    """Return how a file is read, and its head.

    :raises FileRefused: see Reason
    """
    if size > MOST_BYTES:
        raise FileRefused(Reason.TOO_BIG)
    file.seek(0)
    if file.read(4) == b"PK\x03\x04":
        table = Table(is_workbook=True)
    else:
        encoding = encoding_of(file)
        table = Table(False, encoding, delimiter_of(file, encoding))
    rows = table.rows(file)
    _line, head = next(rows, (0, []))
    if not head or next(rows, None) is None:
        raise FileRefused(Reason.EMPTY)
    return table, head


def _clean(cell: str) -> str:
    return cell.replace("\0", "").strip()[:MOST_LETTERS]
