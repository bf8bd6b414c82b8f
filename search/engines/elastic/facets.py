"""How many of the found reports have which value: each facet counts what the others leave."""

from typing import Any

from elasticsearch.dsl import A, Search

from search.conditions import AllOf, Condition
from search.engines.elastic.where import where
from search.found import Count, Facets
from search.query import Query

MOST_COUNTED = 10_000
MOST_VALUES = 100


def chosen(query: Query) -> Condition:
    """Return what is chosen of the facets themselves."""
    return AllOf(tuple(query.filters.by_facet().values()))


def counting(query: Query) -> Search[Any]:
    """Return the search that only counts: it scores nothing, and is answered from memory again."""
    search: Search[Any] = Search().extra(size=0, track_total_hits=MOST_COUNTED + 1)
    for facet in query.facets:
        values = A("terms", field=facet.value, size=MOST_VALUES + 1)
        left = query.filters.without(facet)
        # Where nothing limits a facet it is counted as it stands, which is several times cheaper.
        search.aggs.bucket(facet.value, _among(left, values) if left else values)
    return search.post_filter(where(chosen(query))) if query.filters.by_facet() else search


def _among(left: tuple[Condition, ...], values: Any) -> Any:
    return A("filter", where(AllOf(left)), aggs={"values": values})


def counted(query: Query, found: dict[str, Any]) -> Facets:
    """Return the counts of an answer; what has no value is not counted."""
    counts = found["aggregations"]
    return {facet: _ordered(counts[facet.value]) for facet in query.facets}


def _ordered(bucket: dict[str, Any]) -> tuple[Count, ...]:
    values = bucket.get("values", bucket)["buckets"]
    told = [Count(str(each["key"]), each["doc_count"]) for each in values]
    named = [count for count in told if count.value]
    return tuple(sorted(named, key=lambda one: (-one.many, one.value))[:MOST_VALUES])
