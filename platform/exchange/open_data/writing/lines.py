"""Records as lines of CSV and of JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from exchange.harmless_cell import harmless
from exchange.open_data.queries.records import Record


def csv_lines(fields: Sequence[str], records: Sequence[Record], *, with_head: bool) -> str:
    """Return a line for each record below the names of the fields; no cell of it is run."""
    text = io.StringIO()
    writer = csv.writer(text)
    if with_head:
        writer.writerow(fields)
    for record in records:
        writer.writerow([harmless(_cell(record[name])) for name in fields])
    return text.getvalue()


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    return value if isinstance(value, str | int | float) else str(value)


def json_lines(_fields: Sequence[str], records: Sequence[Record], *, with_head: bool) -> str:
    """Return a line for each record; a head it has none."""
    del with_head
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
