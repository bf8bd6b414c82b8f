"""The addresses of reports that are read."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import FIELDS, LIST
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.reports import shapes
from api.reports.asked_fields import asked_fields
from api.reports.asked_list import read_asked
from api.reports.etag import etag_of
from api.reports.events import events_told
from api.reports.listing import read_list
from api.reports.shapes import EventRead, ReportInList, ReportRead
from api.reports.told import UrlOf, case_told, row_told

_ANY_NUMBER = "0-ANY-0"


class ReportList(Endpoint):
    """The reports that the token's holder has in their queue."""

    @extend_schema(
        operation_id="listReports",
        parameters=LIST,
        responses=with_problems({200: shapes.ReportPage}),
    )
    def get(self, request: Request) -> Response:
        asked = read_asked(request.query_params, known=frozenset(ReportInList().fields))
        page, url_of = read_list(asked, caller=self.caller), urls_of(request)
        rows = [row_told(row, caller=self.caller, url_of=url_of) for row in page.rows]
        items = ReportInList(rows, many=True, only=asked.fields).data
        goes_on = _next_url(request, page.next_token)
        links = {"Link": f'<{goes_on}>; rel="next"'} if goes_on else {}
        return Response({"items": items, "next": goes_on}, headers=links)


class ReportDetail(Endpoint):
    """One report with its text, as its holder reads it in the console."""

    @extend_schema(
        operation_id="readReport",
        parameters=[FIELDS],
        responses=with_problems({200: ReportRead}, 404),
    )
    def get(self, request: Request, number: str) -> Response:
        only = asked_fields(request.query_params, known=frozenset(ReportRead().fields))
        case = self.caller.case(number)
        told = ReportRead(case_told(case, url_of=urls_of(request)), only=only).data
        return Response(told, headers={"ETag": etag_of(case.report.version)})


class EventList(Endpoint):
    """All that has happened to a report, oldest first."""

    @extend_schema(operation_id="listEvents", responses=with_problems({200: shapes.EventList}, 404))
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = self.caller.case(number)
        items = EventRead(events_told(case, caller=self.caller), many=True).data
        return Response({"items": items}, headers={"ETag": etag_of(case.report.version)})


def urls_of(request: Request) -> UrlOf:
    """Return what gives the address of a report by its number: for a whole list."""
    address = request.build_absolute_uri(reverse("api:report", args=[_ANY_NUMBER]))
    before, _mark, after = address.partition(_ANY_NUMBER)
    return lambda number: f"{before}{number}{after}"


def _next_url(request: Request, token: str) -> str | None:
    if not token:
        return None
    asked = [(name, text) for name, texts in request.query_params.lists() for text in texts]
    kept = [pair for pair in asked if pair[0] != "cursor"]
    return request.build_absolute_uri(f"{request.path}?{urlencode([*kept, ('cursor', token)])}")
