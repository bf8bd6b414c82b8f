"""How many of the found reports have which value, in one statement.

Each facet counts what the other filters leave, so that a chosen value shows what else there is.
Of very many, the newest are counted: a scan of millions is nobody's page.
"""

from django.db import connection

from search.conditions import AllOf
from search.engines.postgres import matching
from search.engines.postgres.target import NEWEST, both, limits, matches, table_of
from search.engines.postgres.where import Sql, where
from search.filters import Facet
from search.found import Count, Facets
from search.query import Query, Sort

MOST_COUNTED = 10_000
MOST_VALUES = 100
_VALUES = {
    Facet.PROVINCE: "left(region_code, 2)",
    Facet.REGENCY: "left(region_code, 5)",
}
_COLUMNS = "state, report_class, category_code, agency_id, region_code"


def facets_of(query: Query) -> tuple[Facets, int]:
    """Return the counts by facet and how many there are in all, up to one more than MOST_COUNTED."""
    sql = _statement(query)
    with connection.cursor() as cursor:
        cursor.execute(sql.text, sql.params)
        rows = cursor.fetchall()
    found: dict[Facet, list[Count]] = {facet: [] for facet in query.facets}
    total = 0
    for facet, value, many in rows:
        if not facet:
            total = many
        elif value:
            found[Facet(facet)].append(Count(value, many))
    return {facet: _ordered(counts) for facet, counts in found.items()}, total


def _ordered(counts: list[Count]) -> tuple[Count, ...]:
    return tuple(sorted(counts, key=lambda one: (-one.many, one.value))[:MOST_VALUES])


def _statement(query: Query) -> Sql:
    matched, total = _matched(query), _all_found(query)
    arms = [_arm(query, facet) for facet in query.facets]
    parts = " UNION ALL ".join(("SELECT '', '', (SELECT many FROM total)", *(a.text for a in arms)))
    return Sql(
        f"WITH {matched.text}, {total.text} {parts}",
        (*matched.params, *total.params, *(value for arm in arms for value in arm.params)),
    )


def _matched(query: Query) -> Sql:
    """The rows to be counted, before the facets' own filters."""
    limited = limits(query, query.filters.beside_facets(at=query.at))
    strict = matches(matching.strict(query.words))
    rows = _rows(query, both(limited, strict))
    if not _may_be_loose(query):
        return Sql(f"matched AS MATERIALIZED ({rows.text})", rows.params)
    filtered = AllOf(tuple(query.filters.by_facet().values()))
    chosen = where(filtered)
    more = _rows(query, both(limited, matches(matching.loose(query.words))))
    return Sql(
        f"enough AS MATERIALIZED ({rows.text}), few AS MATERIALIZED"
        f" (SELECT count(*) < %s AS is_few FROM enough WHERE {chosen.text}),"
        f" more AS MATERIALIZED (SELECT * FROM ({more.text}) AS any_word"
        " WHERE (SELECT is_few FROM few)), matched AS MATERIALIZED"
        " (SELECT * FROM enough UNION SELECT * FROM more)",
        (*rows.params, query.size, *chosen.params, *more.params),
    )


def _rows(query: Query, asked: Sql) -> Sql:
    return Sql(
        f"SELECT report_id, {_COLUMNS} FROM {table_of(query.reach)} WHERE {asked.text}"
        f" ORDER BY {NEWEST} LIMIT {MOST_COUNTED + 1}",
        asked.params,
    )


def _may_be_loose(query: Query) -> bool:
    return query.order is Sort.RELEVANCE and len(query.words.wanted) > 1


def _all_found(query: Query) -> Sql:
    chosen = where(AllOf(tuple(query.filters.by_facet().values())))
    return Sql(
        f"total AS MATERIALIZED (SELECT count(*) AS many FROM matched WHERE {chosen.text})",
        chosen.params,
    )


def _arm(query: Query, facet: Facet) -> Sql:
    value = _VALUES.get(facet, facet.value)
    left = where(AllOf(query.filters.without(facet)))
    return Sql(
        f"SELECT '{facet.value}', {value}::text, count(*) FROM matched WHERE {left.text} GROUP BY 2",
        left.params,
    )
