"""One page of what is found, in each order, and where the next one begins."""

import math
from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Search

from kernel.cursor import Cursor, CursorDamaged, Value, decode_cursor, encode_cursor
from search.conditions import AllOf
from search.engines.elastic import matching
from search.engines.elastic.facets import counted, counts
from search.engines.elastic.gateway import ask
from search.engines.elastic.where import where
from search.found import Answer, Hit
from search.query import Query, Sort

MOST_COUNTED = 10_000
_STRICT, _LOOSE = 0, 1
_ORDERS = {
    Sort.RELEVANCE: ("_score", "-submitted_at", "-report_id"),
    Sort.NEWEST: ("-submitted_at", "-report_id"),
    Sort.DEADLINE: ("due_order", "report_id"),
}
# How loose the search is, then the values of the order; a score goes as its digits.
_KINDS: dict[Sort, tuple[type[Value], ...]] = {
    Sort.RELEVANCE: (int, str, int, int),
    Sort.NEWEST: (int, int, int),
    Sort.DEADLINE: (int, int, int),
}


def page(query: Query) -> Answer:
    """Return a page of what has enough of the words, then, where they are few, of any of them."""
    how, after = _place(query)
    if how == _LOOSE:
        return _answer(query, how, after)
    answer = _answer(query, how, after)
    is_first = not query.token
    if is_first and len(answer.hits) < query.size and _may_be_loose(query):
        return _answer(query, _LOOSE, after)
    return answer


def _may_be_loose(query: Query) -> bool:
    return query.order is Sort.RELEVANCE and len(query.words.wanted) > 1


def _answer(query: Query, how: int, after: Sequence[Any]) -> Answer:
    wanted = matching.loose(query.words) if how == _LOOSE else matching.strict(query.words)
    limits = query.filters.beside_facets(at=query.at)
    search = _search(query, after)
    found = ask(query.reach, wanted=wanted, limits=limits, search=search)
    hits = found["hits"]["hits"]
    shown = hits[: query.size]
    total = found["hits"]["total"]["value"] if query.facets else None
    return Answer(
        hits=tuple(Hit(int(hit["_id"]), hit.get("_score") or 0.0) for hit in shown),
        facets=counted(query, found),
        total=total if total is None else min(total, MOST_COUNTED),
        is_capped=total is not None and total > MOST_COUNTED,
        is_loose=how == _LOOSE and any(hit["_score"] < matching.ENOUGH for hit in shown),
        next_token=_token(query, how, shown[-1]["sort"]) if len(hits) > query.size else "",
    )


def _search(query: Query, after: Sequence[Any]) -> Search[Any]:
    search: Search[Any] = (
        Search()
        .post_filter(where(AllOf(tuple(query.filters.by_facet().values()))))
        .sort(*_ORDERS[query.order])
        .extra(
            size=query.size + 1,
            track_scores=query.order is Sort.RELEVANCE,
            track_total_hits=MOST_COUNTED + 1 if query.facets else False,
        )
    )
    counts(search, query)
    return search.extra(search_after=list(after)) if after else search


def _place(query: Query) -> tuple[int, Sequence[Any]]:
    """Return how the search was begun and after which values it goes on."""
    if not query.token:
        return _STRICT, ()
    how, *after = decode_cursor(query.token, _KINDS[query.order]).values
    if how not in (_STRICT, _LOOSE) or (how == _LOOSE and not _may_be_loose(query)):
        raise CursorDamaged
    return int(str(how)), [_score(part) if isinstance(part, str) else part for part in after]


def _score(digits: str) -> float:
    try:
        score = float(digits)
    except ValueError:
        raise CursorDamaged from None
    if not math.isfinite(score):
        raise CursorDamaged
    return score


def _token(query: Query, how: int, values: Sequence[Any]) -> str:
    told = [repr(value) if isinstance(value, float) else value for value in values]
    if query.order is Sort.RELEVANCE:
        told[0] = str(told[0])
    return encode_cursor(Cursor((how, *told)))
