"""How many of the found reports have which value, in one statement.

Each facet counts what the other filters leave, so that a chosen value shows what else there is. So
there is one set of rows for all facets without a filter of their own, and one for each that has it.
Of very many, the newest are counted: a scan of millions is nobody's page. Of those that have only
some of the words, which no index brings in the order of their age, as many as are ranked.
"""

from typing import Any, NamedTuple

from django.db import connection

from search.conditions import AllOf, Condition
from search.engines.postgres import matching
from search.engines.postgres.ranked import MOST_RANKED
from search.engines.postgres.target import NEWEST, both, limits, matches, table_of
from search.engines.postgres.where import Sql
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


class Counted(NamedTuple):
    """The counts by facet, how many there are in all, and whether there are more than that."""

    facets: Facets
    total: int
    is_capped: bool


def facets_of(query: Query) -> Counted:
    """Return the counts; one statement."""
    sql = _statement(query)
    with connection.cursor() as cursor:
        cursor.execute(sql.text, sql.params)
        rows = cursor.fetchall()
    found: dict[Facet, list[Count]] = {facet: [] for facet in query.facets}
    total, most = 0, MOST_COUNTED
    for facet, value, many in rows:
        if not facet:
            total, most = many, MOST_RANKED if value == "true" and _may_be_loose(query) else most
        elif value:
            found[Facet(facet)].append(Count(value, many))
    ordered = {facet: _ordered(counts) for facet, counts in found.items()}
    return Counted(ordered, min(total, most), total > most)


def _ordered(counts: list[Count]) -> tuple[Count, ...]:
    return tuple(sorted(counts, key=lambda one: (-one.many, one.value))[:MOST_VALUES])


def _statement(query: Query) -> Sql:
    chosen = tuple(query.filters.by_facet().values())
    enough = _rows(query, chosen, matching.strict(query.words))
    few = Sql("SELECT count(*) < %s AS is_few FROM enough", (query.size,))
    tables = {"enough": enough, "few": few, "found": _found(query, chosen, "SELECT * FROM enough")}
    arms = [Sql("SELECT '', (SELECT is_few FROM few)::text, count(*) FROM found")]
    for facet in query.facets:
        left, source = query.filters.without(facet), "found"
        if left != chosen:
            source = f"found_{facet.value}"
            strict = _rows(query, left, matching.strict(query.words))
            tables[source] = _found(query, left, f"({strict.text})", strict.params)
        arms.append(_arm(facet, source))
    named = ", ".join(f"{name} AS MATERIALIZED ({sql.text})" for name, sql in tables.items())
    return Sql(
        f"WITH {named} {' UNION ALL '.join(arm.text for arm in arms)}",
        tuple(value for sql in tables.values() for value in sql.params),
    )


def _found(
    query: Query, left: tuple[Condition, ...], strict: str, params: tuple[Any, ...] = ()
) -> Sql:
    """What has enough of the words, and where that is little what has any of them."""
    if not _may_be_loose(query):
        return Sql(strict, params)
    loose = _rows(query, left, matching.loose(query.words), but=matching.strict(query.words))
    return Sql(f"{strict} UNION ALL ({loose.text})", (*params, *loose.params))


def _may_be_loose(query: Query) -> bool:
    return query.order is Sort.RELEVANCE and len(query.words.wanted) > 1


def _rows(query: Query, left: tuple[Condition, ...], text: str, *, but: str = "") -> Sql:
    """The newest rows that match. but: not what matches this, and only where that is little."""
    asked = both(
        limits(query, query.filters.beside_facets(at=query.at), AllOf(left)), matches(text)
    )
    if but:
        unless = matches(but)
        asked = both(
            Sql("(SELECT is_few FROM few)"), asked, Sql(f"NOT {unless.text}", unless.params)
        )
    most = MOST_RANKED if but else MOST_COUNTED
    return Sql(
        f"SELECT {_COLUMNS} FROM {table_of(query.reach)} WHERE {asked.text}"
        f" ORDER BY {NEWEST} LIMIT {most + 1}",
        asked.params,
    )


def _arm(facet: Facet, source: str) -> Sql:
    value = _VALUES.get(facet, facet.value)
    return Sql(f"SELECT '{facet.value}', {value}::text, count(*) FROM {source} GROUP BY 2")
