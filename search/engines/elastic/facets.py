"""How many of the found reports have which value: each facet counts what the others leave."""

from typing import Any

from elasticsearch.dsl import A, Search

from search.conditions import AllOf
from search.engines.elastic.where import where
from search.found import Count, Facets
from search.query import Query

MOST_VALUES = 100


def counts(search: Search[Any], query: Query) -> None:
    """Add the counts of a query's facets to its search."""
    for facet in query.facets:
        left = where(AllOf(query.filters.without(facet)))
        search.aggs.bucket(facet.value, A("filter", left)).bucket(
            "values", A("terms", field=facet.value, size=MOST_VALUES + 1)
        )


def counted(query: Query, found: dict[str, Any]) -> Facets:
    """Return the counts of an answer; what has no value is not counted."""
    return {facet: _ordered(found["aggregations"][facet.value]) for facet in query.facets}


def _ordered(bucket: dict[str, Any]) -> tuple[Count, ...]:
    told = [Count(str(each["key"]), each["doc_count"]) for each in bucket["values"]["buckets"]]
    named = [count for count in told if count.value]
    return tuple(sorted(named, key=lambda one: (-one.many, one.value))[:MOST_VALUES])
