"""The newest rows that match, looked for in ever longer spans of time.

The index of titles knows nothing of age: what a usual beginning finds of all years would be read
whole before the newest are known. Where it is usual, a month holds enough of it; where it is not,
little is read of the rest. An index on the time narrows the first spans before any row is read.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from search.engines.postgres.target import NEWEST, both
from search.engines.postgres.where import Sql

SPANS = (timedelta(days=30), timedelta(days=180))
_COLUMNS = "report_id, submitted_at, terms"


def newest(table: str, asked: Sql, *, most: int) -> Sql:
    """Return the SQL of the CTE `near`: at most so many rows that match, the newest."""
    return Sql(f"near AS MATERIALIZED ({_rows(table, asked, most)})", asked.params)


def newest_by_spans(table: str, asked: Sql, *, at: datetime, most: int) -> Sql:
    """Return the SQL of the CTE `near`, and of those before it: at most so many rows, the newest.

    A span is looked into only where those before it have too little.
    """
    parts, before = [], list[str]()
    for place, span in enumerate(_spans(at)):
        few = " + ".join(f"(SELECT count(*) FROM {name})" for name in before)
        limited = both(asked, span, *([Sql(f"{few} < {most}")] if few else []))
        before.append(f"span_{place}")
        rows = _rows(table, limited, most)
        parts.append(Sql(f"{before[-1]} AS MATERIALIZED ({rows})", limited.params))
    every = " UNION ALL ".join(f"SELECT * FROM {name}" for name in before)
    parts.append(Sql(f"near AS MATERIALIZED ({every} ORDER BY {NEWEST} LIMIT {most})"))
    return Sql(", ".join(part.text for part in parts), tuple(v for p in parts for v in p.params))


def _rows(table: str, asked: Sql, most: int) -> str:
    return f"SELECT {_COLUMNS} FROM {table} WHERE {asked.text} ORDER BY {NEWEST} LIMIT {most}"


def _spans(at: datetime) -> Iterator[Sql]:
    """Yield conditions on the time that together hold for every row, and no two for the same."""
    later = Sql("true")
    for span in SPANS:
        yield both(later, Sql("submitted_at >= %s", (at - span,)))
        later = Sql("submitted_at < %s", (at - span,))
    yield later
