"""One page of what is found, in each order, and where the next one begins."""

import math
from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Search

from kernel.cursor import Cursor, CursorDamaged, Value, decode_cursor, encode_cursor
from search.conditions import AllOf
from search.engines.elastic import matching
from search.engines.elastic.facets import MOST_COUNTED, chosen, counted, counting
from search.engines.elastic.gateway import Asked, ask
from search.found import Answer, Hit
from search.query import Query, Sort

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
    beside = query.filters.beside_facets(at=query.at)
    asked = [Asked(wanted, AllOf((beside, chosen(query))), _search(query, after))]
    # By themselves: while it counts, the server cannot leave out what is too far down to be shown.
    asked += [Asked(wanted, beside, counting(query))] if query.facets else []
    found, *counts = ask(query.reach, *asked)
    rows = found["hits"]["hits"]
    hits = [_hit(query, row) for row in rows[: query.size]]
    total = counts[0]["hits"]["total"]["value"] if counts else None
    return Answer(
        hits=tuple(hits),
        facets=counted(query, counts[0]) if counts else {},
        total=total if total is None else min(total, MOST_COUNTED),
        is_capped=total is not None and total > MOST_COUNTED,
        is_loose=how == _LOOSE and any(hit.score < matching.ENOUGH for hit in hits),
        next_token=_token(query, how, rows[len(hits) - 1]["sort"]) if len(rows) > len(hits) else "",
    )


def _hit(query: Query, row: dict[str, Any]) -> Hit:
    # The score as a value of the order; asked for by itself it would be made for everything found.
    return Hit(int(row["_id"]), row["sort"][0] if query.order is Sort.RELEVANCE else 0.0)


def _search(query: Query, after: Sequence[Any]) -> Search[Any]:
    search: Search[Any] = Search().sort(*_ORDERS[query.order])
    search = search.extra(size=query.size + 1, track_total_hits=False)
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
