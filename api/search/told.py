"""What a program is told of what was found."""

from __future__ import annotations

from typing import Any

from api.caller import Caller
from api.reports.told import UrlOf, row_told
from api.search.finding import FoundPage
from api.search.shapes import FACETS
from search.filters import Facet


def found_told(page: FoundPage, *, caller: Caller, url_of: UrlOf) -> list[dict[str, Any]]:
    """Return the reports by the names of `ReportFound`, the best first."""
    return [
        {
            **row_told(page.rows[each.report.pk], caller=caller, url_of=url_of),
            "title_html": each.title,
            "excerpt_html": each.excerpt,
        }
        for each in page.found.reports
        if each.report.pk in page.rows
    ]


def counts_told(page: FoundPage) -> dict[str, Any]:
    """Return how many there are, and how many with each value, by the names of `FoundList`."""
    answer = page.found.answer
    return {
        "total": answer.total,
        "is_capped": answer.is_capped,
        "is_loose": answer.is_loose,
        "fell_back": page.found.fell_back,
        "facets": [_facet(page, facet) for facet in page.found.facets],
    }


def _facet(page: FoundPage, facet: Facet) -> dict[str, Any]:
    names = page.names[facet]
    values = [
        {"value": each.value, "label": str(names.get(each.value, "")), "count": each.many}
        for each in page.found.facets[facet]
        if each.value
    ]
    return {"parameter": FACETS[facet], "values": values}
