"""An export as JSON Lines: a record a line, by the names and codes of the interface for systems."""

from __future__ import annotations

import json
from collections.abc import Iterable

from exchange.exports.queries.records import Record
from exchange.exports.words.columns import Column


def json_part(_columns: tuple[Column, ...], records: Iterable[Record], *, first: int) -> bytes:
    """Return a line for each record."""
    del first
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records).encode()
