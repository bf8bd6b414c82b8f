"""The one place where the server is asked. The reach is put on here, and nothing goes without it.

What is asked for by id, by the terms of an index or by its suggesters knows no filter: none of it
is used anywhere in this package, and a test refuses it.
"""

from typing import Any, NamedTuple

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Bool, Query

from search.conditions import Condition
from search.engines.elastic import names
from search.engines.elastic.breaker import Refused
from search.engines.elastic.client import ASKING, ASKING_SECONDS, asking_client
from search.engines.elastic.where import where
from search.reach import Reach

# Half an answer is none.
_WHOLE = {"allow_partial_search_results": False}


class Asked(NamedTuple):
    """One search.

    wanted: what is searched for, and scored; limits: what narrows it besides; search: all else,
    such as order and counts.
    """

    wanted: Query
    limits: Condition
    search: Search[Any]


def ask(reach: Reach, *searches: Asked) -> list[dict[str, Any]]:
    """Return the server's answers to searches among what the reach allows, in one request.

    :raises EngineAway: no answer in time, or only a part of one
    """
    index = names.live(public=reach.is_public)
    lines = [line for each in searches for line in (_WHOLE, _body(reach, each))]
    with ASKING.guarded():
        answer = asking_client(public=reach.is_public).msearch(index=index, searches=lines)
        found: list[dict[str, Any]] = answer.body["responses"]
        for each in found:
            if "error" in each:
                raise Refused(each["status"])
    return found


def _body(reach: Reach, asked: Asked) -> dict[str, Any]:
    limited = Bool(must=[asked.wanted], filter=[where(reach.condition), where(asked.limits)])
    search = asked.search.query(limited).source(False).extra(timeout=f"{ASKING_SECONDS:.0f}s")
    body: dict[str, Any] = search.to_dict()
    return body
