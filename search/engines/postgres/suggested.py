"""What is found while somebody types: titles that begin so, and reports like one being written."""

from datetime import timedelta
from typing import Any

from django.db import connection

from search.conditions import AllOf, AtLeast, Begins, Below, Condition, Is, Not
from search.engines.postgres import matching
from search.engines.postgres.rank import rank
from search.engines.postgres.ranked import MOST_RANKED
from search.engines.postgres.target import NEWEST, both, limits, matches, table_of
from search.engines.postgres.where import Sql
from search.found import Hit
from search.query import Likeness, Query

MOST_SUGGESTED_FROM = 200
AROUND = timedelta(days=30)
_REGENCY_DIGITS = 5
_TITLE = "ts_filter(terms, '{a}')"
_SQL = """
WITH near AS MATERIALIZED (
  SELECT report_id, submitted_at, terms FROM {table} WHERE {asked} ORDER BY {newest} LIMIT {most}
)
SELECT report_id, {rank} AS score FROM near
WHERE {among} ORDER BY score DESC, submitted_at DESC, report_id DESC LIMIT %s
"""


def begins(query: Query) -> list[Hit]:
    """Return reports whose title has every word, the last one perhaps not typed to its end."""
    limited = limits(query, query.filters.conditions(at=query.at))
    asked = both(limited, _title_matches(query))
    ranked = rank(query.words)
    sql = _SQL.format(
        table=table_of(query.reach), asked=asked.text, newest=NEWEST, most=MOST_SUGGESTED_FROM,
        rank=ranked.text, among="true",
    )  # fmt: skip
    params = (*asked.params, *ranked.params, query.size)
    return _hits(sql, params)


def _title_matches(query: Query) -> Sql:
    """The public has an index of titles alone; of an agency's reports few are looked at anyway.

    Where the words are so usual that the newest are gone through instead, the first condition, which
    makes no tsvector of the title, spares nearly all of them the second.
    """
    in_title = matches(matching.strict(query.words, weight="A"))
    if not query.reach.is_public:
        return in_title
    return both(in_title, Sql(f"{_TITLE} @@ %s::tsquery", (matching.strict(query.words),)))


def similar(likeness: Likeness) -> list[Hit]:
    """Return what lies in the same regency, was filed within 30 days, and shares a word."""
    near = limits(likeness, _around(likeness), likeness.filters.conditions(at=likeness.at))
    shares = matches(matching.loose(likeness.words))
    ranked = rank(likeness.words)
    sql = _SQL.format(
        table=table_of(likeness.reach), asked=near.text, newest=NEWEST, most=MOST_RANKED,
        rank=ranked.text, among=shares.text,
    )  # fmt: skip
    return _hits(sql, (*near.params, *ranked.params, *shares.params, likeness.most))


def _around(likeness: Likeness) -> Condition:
    others = () if likeness.but is None else (Not(Is("report_id", likeness.but)),)
    return AllOf(
        (
            Begins("region_code", likeness.region_code[:_REGENCY_DIGITS]),
            AtLeast("submitted_at", likeness.at - AROUND),
            Below("submitted_at", likeness.at + AROUND),
            *others,
        )
    )


def _hits(sql: str, params: tuple[Any, ...]) -> list[Hit]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [Hit(report_id, score) for report_id, score in cursor.fetchall()]
