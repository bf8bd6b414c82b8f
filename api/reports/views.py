"""The addresses of reports that are read, and of filing one."""

from __future__ import annotations

from typing import ClassVar

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import KEY_REQUIRED, LIST, fields_of
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.inputs.sent import PARSERS
from api.intake.file_report import file_report
from api.intake.shapes import ReportReceipt, ReportSent, ReportUpload
from api.lists.next_url import page_answer
from api.reports import shapes
from api.reports.asked_fields import asked_fields
from api.reports.asked_list import read_asked
from api.reports.etag import etag_of
from api.reports.events import events_told
from api.reports.given import given, given_all
from api.reports.listing import read_list
from api.reports.shapes import EventRead, ReportInList, ReportRead
from api.reports.told import UrlOf, case_told, row_told
from tenants.tokens.models import TokenScope

_ANY_NUMBER = "0-ANY-0"
_IN_LIST = frozenset(ReportInList().fields)
_READ = frozenset(ReportRead().fields)


SENT = {"application/json": ReportSent, "multipart/form-data": ReportUpload}


class ReportList(Endpoint):
    """The reports that the token's holder has in their queue; filing one more for somebody."""

    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.INTAKE}
    parser_classes = PARSERS

    @extend_schema(
        operation_id="listReports",
        parameters=[*LIST, fields_of(_IN_LIST)],
        responses=with_problems({200: shapes.ReportPage}),
    )
    def get(self, request: Request) -> Response:
        asked = read_asked(request.query_params, known=_IN_LIST)
        page, url_of = read_list(asked, caller=self.caller), urls_of(request)
        rows = (row_told(row, caller=self.caller, url_of=url_of) for row in page.rows)
        items = given_all(rows, only=asked.fields)
        return page_answer(request, items, page.next_token)

    @extend_schema(
        operation_id="fileReport",
        parameters=[KEY_REQUIRED],
        request=SENT,
        responses=with_problems({201: ReportReceipt}, 409, 413, 415, 422, 507),
    )
    def post(self, request: Request) -> Response:
        return file_report(request, self.caller, url_of=urls_of(request))


class ReportDetail(Endpoint):
    """One report with its text, as its holder reads it in the console."""

    @extend_schema(
        operation_id="readReport",
        parameters=[fields_of(_READ)],
        responses=with_problems({200: ReportRead}, 404),
    )
    def get(self, request: Request, number: str) -> Response:
        only = asked_fields(request.query_params, known=_READ)
        case = self.caller.opened(number)
        told = given(case_told(case, url_of=urls_of(request)), only=only)
        return Response(told, headers={"ETag": etag_of(case.report.version)})


class EventList(Endpoint):
    """All that has happened to a report, oldest first."""

    @extend_schema(operation_id="listEvents", responses=with_problems({200: shapes.EventList}, 404))
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = self.caller.opened(number)
        items = EventRead(events_told(case, caller=self.caller), many=True).data
        return Response({"items": items}, headers={"ETag": etag_of(case.report.version)})


def urls_of(request: Request) -> UrlOf:
    """Return what gives the address of a report by its number: for a whole list."""
    address = request.build_absolute_uri(reverse("api:report", args=[_ANY_NUMBER]))
    before, _mark, after = address.partition(_ANY_NUMBER)
    return lambda number: f"{before}{number}{after}"
