"""Some rows of a list that is read to its end."""

from __future__ import annotations

from dataclasses import dataclass

from exchange.exports.queries.records import Record


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of the rows, and the place behind them; empty at the end of the list."""

    records: tuple[Record, ...]
    cursor: str
