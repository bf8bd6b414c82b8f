"""The address of the search."""

from __future__ import annotations

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import FOUND, fields_of
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.lists.next_url import page_answer
from api.reports.given import given_all
from api.reports.views import urls_of
from api.search import shapes
from api.search.asked import SORTS, read_search
from api.search.finding import find
from api.search.shapes import ReportFound
from api.search.told import counts_told, found_told

P = OpenApiParameter
_KNOWN = frozenset(ReportFound().fields)
_TYPED = P("q", str, description="Words, phrases and fields, as in the console's search.")
_SORT = P("sort", str, enum=list(SORTS), description="`relevance` where it is left out.")


class Search(Endpoint):
    """Reports that the token's holder may see, by words and conditions, with counts."""

    @extend_schema(
        operation_id="searchReports",
        parameters=[_TYPED, _SORT, *FOUND, fields_of(_KNOWN)],
        responses=with_problems({200: shapes.FoundList}),
    )
    def get(self, request: Request) -> Response:
        has_units = self.caller.actor.agency_id is not None
        asked = read_search(request.query_params, known=_KNOWN, has_units=has_units)
        page = find(asked, caller=self.caller)
        told = found_told(page, caller=self.caller, url_of=urls_of(request))
        items = given_all(told, only=asked.fields)
        answer = page_answer(request, items, page.found.next_token)
        answer.data.update(counts_told(page))
        return answer
