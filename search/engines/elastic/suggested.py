"""What is found while somebody types: titles that begin so, and reports like one being written."""

from datetime import timedelta
from typing import Any

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import MoreLikeThis
from elasticsearch.dsl.query import Query as Wanted

from search.conditions import AllOf, AtLeast, Begins, Below, Condition, Is, Not
from search.engines.elastic import matching
from search.engines.elastic.fields import clipped
from search.engines.elastic.gateway import Asked, ask
from search.found import Hit
from search.query import Likeness, Query
from search.reach import Reach

AROUND = timedelta(days=30)
_REGENCY_DIGITS = 5
_ORDER = ("_score", "-submitted_at", "-report_id")


def begins(query: Query) -> list[Hit]:
    """Return reports whose title has enough of the words, the last one perhaps not typed out."""
    limits = query.filters.conditions(at=query.at)
    return _best(query.reach, matching.of_title(query.words), limits, most=query.size)


def similar(likeness: Likeness) -> list[Hit]:
    """Return what lies in the same regency, was filed within 30 days, and shares a word."""
    limits = AllOf((_around(likeness), likeness.filters.conditions(at=likeness.at)))
    text = " ".join(clipped(form) for word in likeness.words.wanted for form in word.forms)
    like = MoreLikeThis(
        fields=["title", "subject", "body"],
        like=text,
        min_term_freq=1,
        min_doc_freq=1,
        max_query_terms=40,
        minimum_should_match="1",
    )
    return _best(likeness.reach, like, limits, most=likeness.most)


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


def _best(reach: Reach, wanted: Wanted, limits: Condition, *, most: int) -> list[Hit]:
    search: Search[Any] = Search().sort(*_ORDER).extra(size=most, track_total_hits=False)
    (found,) = ask(reach, Asked(wanted, limits, search))
    return [Hit(int(hit["_id"]), hit["sort"][0]) for hit in found["hits"]["hits"]]
