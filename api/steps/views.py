"""The addresses of a report's steps."""

from __future__ import annotations

from typing import ClassVar

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import IF_MATCH, KEY
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.idempotency import once
from api.inputs.sent import PARSERS, Sent, read_sent
from api.reports.asked_fields import asked_fields
from api.reports.etag import etag_of, seen_version
from api.steps import shapes
from api.steps.body import read_step
from api.steps.refused import closed, not_allowed
from api.steps.shapes import StepRead, StepTakenRead
from api.steps.take import take_sent
from api.steps.told import outline_told, step_told, taken_told
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.tokens.models import TokenScope

SENT = {"application/json": shapes.StepSent, "multipart/form-data": shapes.StepUpload}


class StepList(Endpoint):
    """The steps that the table allows the token's holder on a report now; taking one of them."""

    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.STEPS}
    parser_classes = PARSERS

    @extend_schema(operation_id="listSteps", responses=with_problems({200: shapes.StepsOpen}, 404))
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = self.caller.case(number)
        items = StepRead([outline_told(case, row) for row in case.offered], many=True).data
        return Response({"items": items}, headers={"ETag": etag_of(case.report.version)})

    @extend_schema(
        operation_id="takeStep",
        parameters=[IF_MATCH, KEY],
        request=SENT,
        responses=with_problems({200: StepTakenRead}, 404, 409, 412, 413, 415, 422, 428, 507),
    )
    def post(self, request: Request, number: str) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._take(request, number, sent))

    def _take(self, request: Request, number: str, sent: Sent) -> Response:
        case, seen = self.caller.case(number), seen_version(request)
        if seen != case.report.version:
            raise not_allowed(StepNotAllowed(Refusal.CHANGED_MEANWHILE))
        row = read_step(sent.data)
        if row not in case.offered:
            raise closed(case, row)
        taken = take_sent(self.caller, case, row, sent)
        told = StepTakenRead(taken_told(taken, row)).data
        return Response(told, headers={"ETag": etag_of(taken.report.version)})


class StepDetail(Endpoint):
    """One of these steps with all that may be chosen for it."""

    @extend_schema(operation_id="readStep", responses=with_problems({200: StepRead}, 404))
    def get(self, request: Request, number: str, step: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = self.caller.case(number)
        row = next((row for row in case.offered if row.step.value == step), None)
        if row is None:
            raise Http404
        told = StepRead(step_told(case, row)).data
        return Response(told, headers={"ETag": etag_of(case.report.version)})
