"""What the query of a search asks for; whatever is not understood is said, never left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from api.lists.asked import not_understood, refused_parameter
from api.lists.readers import DEFAULT_LIMIT, limit_of
from api.reports.asked_fields import known_fields
from api.reports.asked_list import Readers, filter_in, mistakes_in
from look.forms.typed_text import tidy
from register.views.asked_search import AskedSearch, SearchSort
from search.forms.search_form import LONGEST

SORTS: Final = {
    "relevance": SearchSort.RELEVANCE,
    "newest": SearchSort.NEWEST,
    "due": SearchSort.DEADLINE,
}


@dataclass(frozen=True, slots=True)
class AskedPage:
    """A page of what is found. fields: the names to give, None for all."""

    meant: AskedSearch
    limit: int
    cursor: str
    fields: frozenset[str] | None


def read_search(query: QueryDict, *, known: frozenset[str], has_units: bool) -> AskedPage:
    """Return what a query asks for. known: the names of all fields. has_units: of one's own.

    :raises Refused: 400, with each parameter that was not understood
    """
    readers: Readers = {
        "q": _typed,
        "sort": SORTS.get,
        "limit": limit_of,
        "cursor": lambda text: text,
        "fields": lambda text: known_fields(text, known=known),
    }
    errors = list(mistakes_in(query, readers))
    if errors:
        raise refused_parameter(*errors)
    chosen = filter_in(query)
    if chosen.unit and not has_units:
        raise not_understood("unit_id")
    return AskedPage(
        meant=AskedSearch(
            url="",
            typed=_typed(query.get("q", "")) or "",
            chosen=chosen,
            sort=SORTS[query.get("sort", "relevance")],
        ),
        limit=limit_of(query.get("limit", "")) or DEFAULT_LIMIT,
        cursor=query.get("cursor", ""),
        fields=known_fields(query.get("fields", ""), known=known) if "fields" in query else None,
    )


def _typed(text: str) -> str | None:
    if len(text) > LONGEST or "\0" in text:
        return None
    return " ".join(tidy(text).split())
