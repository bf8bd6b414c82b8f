"""What is found while somebody types: titles that begin so, and reports like one being written."""

from datetime import timedelta

from django.db import connection

from search.conditions import AllOf, AtLeast, Begins, Below, Condition, Is, Not
from search.engines.postgres import matching
from search.engines.postgres.newest import newest, newest_by_spans
from search.engines.postgres.rank import rank
from search.engines.postgres.ranked import MOST_RANKED
from search.engines.postgres.target import both, limits, matches, table_of
from search.engines.postgres.where import Sql
from search.found import Hit
from search.query import Likeness, Query
from search.words import Words

MOST_SUGGESTED_FROM = 200
AROUND = timedelta(days=30)
_REGENCY_DIGITS = 5
_TITLE = "ts_filter(terms, '{a}')"
_SQL = """
WITH {near}
SELECT report_id, {rank} AS score FROM near
WHERE {among} ORDER BY score DESC, submitted_at DESC, report_id DESC LIMIT %s
"""


def begins(query: Query) -> list[Hit]:
    """Return reports whose title has every word, the last one perhaps not typed to its end."""
    table, most = table_of(query.reach), MOST_SUGGESTED_FROM
    limited = limits(query, query.filters.conditions(at=query.at))
    asked = both(limited, _title_matches(query))
    if query.reach.is_public:
        near = newest_by_spans(table, asked, at=query.at, most=most)
    else:
        near = newest(table, asked, most=most)
    return _hits(near, query.words, Sql("true"), most=query.size)


def _title_matches(query: Query) -> Sql:
    """The public has an index of titles alone; of an agency's reports few are looked at anyway."""
    if query.reach.is_public:
        return Sql(f"{_TITLE} @@ %s::tsquery", (matching.strict(query.words),))
    return matches(matching.strict(query.words, weight="A"))


def similar(likeness: Likeness) -> list[Hit]:
    """Return what lies in the same regency, was filed within 30 days, and shares a word."""
    asked = limits(likeness, _around(likeness), likeness.filters.conditions(at=likeness.at))
    near = newest(table_of(likeness.reach), asked, most=MOST_RANKED)
    shares = matches(matching.loose(likeness.words))
    return _hits(near, likeness.words, shares, most=likeness.most)


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


def _hits(near: Sql, words: Words, among: Sql, *, most: int) -> list[Hit]:
    ranked = rank(words)
    sql = _SQL.format(near=near.text, rank=ranked.text, among=among.text)
    with connection.cursor() as cursor:
        cursor.execute(sql, (*near.params, *ranked.params, *among.params, most))
        return [Hit(report_id, score) for report_id, score in cursor.fetchall()]
