"""The one place where the server is asked. The reach is put on here, and nothing goes without it.

What is asked for by id, by the terms of an index or by its suggesters knows no filter: none of it
is used anywhere in this package, and a test refuses it.
"""

from typing import Any

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Bool, Query

from search.conditions import Condition
from search.engines.elastic import names
from search.engines.elastic.client import ASKING, ASKING_SECONDS, asking_client
from search.engines.elastic.where import where
from search.reach import Reach


def ask(reach: Reach, *, wanted: Query, limits: Condition, search: Search[Any]) -> dict[str, Any]:
    """Return the server's answer to a search among what the reach allows.

    wanted: what is searched for, and scored; limits: what narrows it besides; search: all else,
    such as order and counts.
    :raises EngineAway: no answer in time, or only a part of one
    """
    limited = Bool(must=[wanted], filter=[where(reach.condition), where(limits)])
    body = search.query(limited).source(False).extra(timeout=f"{ASKING_SECONDS:.0f}s").to_dict()
    with ASKING.guarded():
        answer = asking_client(public=reach.is_public).search(
            index=names.live(public=reach.is_public), body=body, allow_partial_search_results=False
        )
    return answer.body
