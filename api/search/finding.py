"""Finding what a query means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.caller import Caller
from api.lists.asked import not_understood, refused_parameter
from api.problems.problem import FieldError
from api.reports.listing import COLUMNS
from api.search.asked import AskedPage
from kernel.cursor import CursorDamaged
from register.queries.queue_columns import listed_rows
from search.door import search
from search.filters import Filters
from search.found import Found
from search.query import Query
from search.reach import reach_of
from search.views.facet_links import Names, facets_for, names_in
from search.views.meant import Meant, meant_by, number_in


@dataclass(frozen=True, slots=True)
class FoundPage:
    """What was found. rows: of the list, by report. names: of what was counted, by its field."""

    found: Found
    rows: dict[int, Any]
    names: dict[Any, Names]


def find(asked: AskedPage, *, caller: Caller) -> FoundPage:
    """Return a page of reports with their counts, as far as the caller sees.

    :raises Refused: 400, for words or a cursor that are not understood
    """
    meant = meant_by(asked.meant, actor=caller.actor, zone=caller.zone, at=caller.at)
    number = number_in(asked.meant.typed)
    if meant.problems:
        raise refused_parameter(
            *(FieldError("q", each.sentence, each.wrong.value) for each in meant.problems)
        )
    try:
        found = search(_query(asked, meant, number, caller))
    except CursorDamaged as error:
        raise not_understood("cursor") from error
    ids = [each.report.pk for each in found.reports]
    rows = listed_rows(ids, actor=caller.actor, columns=COLUMNS)
    names = names_in(
        found.facets, asked.meant, categories=meant.categories, agencies=meant.agencies
    )
    return FoundPage(found, rows, names)


def _query(asked: AskedPage, meant: Meant, number: str, caller: Caller) -> Query:
    # A whole number is that report, if it is theirs to see, and no word.
    words = {} if number else {"words": meant.words}
    filters = Filters(numbers=(number,)) if number else meant.filters
    return Query(
        reach=reach_of(caller.actor),
        at=caller.at,
        filters=filters,
        sort=meant.sort,
        facets=facets_for(caller.actor, filters),
        size=asked.limit,
        token=asked.cursor,
        **words,
    )
