"""One page by relevance: the newest that match are ranked, and no more of them than 2,000."""

from datetime import datetime
from typing import Any

from django.db import connection

from kernel.cursor import Cursor, decode_cursor, encode_cursor
from search.engines.postgres import matching
from search.engines.postgres.rank import rank
from search.engines.postgres.target import NEWEST, both, limits, matches, table_of
from search.found import Answer, Hit
from search.query import Query

MOST_RANKED = 2_000
# A report with enough of the words stands before every one that has only some.
_ENOUGH = 1_000_000_000
_KINDS = (int, datetime, int)

_SQL = """
WITH enough AS MATERIALIZED (
  SELECT report_id FROM {table} WHERE {strict} ORDER BY {newest} LIMIT {most}
), few AS MATERIALIZED (SELECT count(*) < %s AS is_few FROM enough),
found AS MATERIALIZED (
  SELECT report_id, true AS is_enough FROM enough
  UNION ALL
  (SELECT report_id, false FROM {table}
   WHERE {many_words} AND (SELECT is_few FROM few) AND {loose}
     AND report_id NOT IN (SELECT report_id FROM enough)
   ORDER BY {newest} LIMIT {most})
), ranked AS (
  SELECT report_id, submitted_at,
    (CASE WHEN is_enough THEN {bonus} ELSE 0 END + {rank} * 1000000)::bigint AS score
  FROM found JOIN {table} USING (report_id)
)
SELECT report_id, score, submitted_at, (SELECT is_few FROM few) FROM ranked
WHERE {seek} ORDER BY score DESC, submitted_at DESC, report_id DESC LIMIT %s
"""


def ranked_page(query: Query) -> Answer:
    """Return a page of what has enough of the words, then, where they are few, of any of them."""
    limited = limits(query, query.filters.conditions(at=query.at))
    strict = both(limited, matches(matching.strict(query.words)))
    loose = both(limited, matches(matching.loose(query.words)))
    is_many = len(query.words.wanted) > 1
    ranked = rank(query.words)
    seek, place = _seek(query.token)
    sql = _SQL.format(
        table=table_of(query.reach), strict=strict.text, loose=loose.text, newest=NEWEST,
        most=MOST_RANKED, many_words=str(is_many).lower(), bonus=_ENOUGH, rank=ranked.text, seek=seek,
    )  # fmt: skip
    params = (*strict.params, query.size, *loose.params, *ranked.params, *place, query.size + 1)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    shown = rows[: query.size]
    return Answer(
        hits=tuple(Hit(row[0], row[1] / 1_000_000) for row in shown),
        is_loose=is_many and any(row[3] and row[1] < _ENOUGH for row in shown),
        next_token=_token(shown[-1]) if len(rows) > query.size else "",
    )


def _seek(token: str) -> tuple[str, tuple[Any, ...]]:
    if not token:
        return "true", ()
    score, submitted_at, report_id = decode_cursor(token, _KINDS).values
    return (
        "(score, submitted_at, report_id) < (%s, %s, %s)",
        (score, submitted_at, report_id),
    )


def _token(row: tuple[Any, ...]) -> str:
    return encode_cursor(Cursor((row[1], row[2], row[0])))
