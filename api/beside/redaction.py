"""Hiding parts of a report from the public, and showing them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.beside import redaction_shapes as shapes
from api.beside.changed import changed
from api.description.parameters import IF_MATCH, KEY
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.idempotency import once
from api.inputs.filled import filled
from api.inputs.refused import refused_inputs
from api.inputs.sent import read_sent
from api.problems.problem import FieldError, Problem, Refused
from api.reports.asked_fields import asked_fields
from api.reports.etag import etag_of, seen_version
from register.actions.redact_report import lift_redaction, redact_report
from register.forms.redaction_form import LiftForm, RedactionForm
from register.queries.case import Case
from register.queries.redactable import redactable_files
from register.rules.redaction import PassageMissing
from tenants.tokens.models import TokenScope

STEPS = {"POST": TokenScope.STEPS}
_ANSWERS = with_problems({200: shapes.ReportChanged}, 404, 409, 412, 415, 422, 428)


class Redaction(Endpoint):
    """What is hidden from the public; hiding passages and files, instead of what was hidden."""

    scopes: ClassVar[dict[str, TokenScope]] = STEPS

    @extend_schema(
        operation_id="readRedaction", responses=with_problems({200: shapes.RedactionRead}, 404)
    )
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = _case(self.caller.case(number))
        return Response(_told(case), headers={"ETag": etag_of(case.report.version)})

    @extend_schema(
        operation_id="redactReport",
        parameters=[IF_MATCH, KEY],
        request=shapes.RedactionSent,
        responses=_ANSWERS,
    )
    def post(self, request: Request, number: str) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._hidden(request, number, sent.data))

    def _hidden(self, request: Request, number: str, data: Any) -> Response:
        case, seen = _case(self.caller.case(number)), seen_version(request)
        make = partial(RedactionForm, files=redactable_files(case))
        values = filled(make, data, kinds={"passages": "strings"}).cleaned_data
        files = [int(chosen) for chosen in values.get("hidden_files", ())]
        told = {"passages": values["passages"], "file_ids": files, "reason": values["reason"]}
        return _changed(self, case, partial(redact_report, **told), seen)


class RedactionLift(Endpoint):
    """Shows the public the whole report again."""

    scopes: ClassVar[dict[str, TokenScope]] = STEPS

    @extend_schema(
        operation_id="liftRedaction",
        parameters=[IF_MATCH, KEY],
        request=shapes.LiftSent,
        responses=_ANSWERS,
    )
    def post(self, request: Request, number: str) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._shown(request, number, sent.data))

    def _shown(self, request: Request, number: str, data: Any) -> Response:
        case, seen = _case(self.caller.case(number)), seen_version(request)
        reason = filled(LiftForm, data).cleaned_data["lift_reason"]
        return _changed(self, case, partial(lift_redaction, reason=reason), seen)


def _case(case: Case) -> Case:
    if not case.may_redact:
        raise Refused(Problem(403))
    return case


def _changed(view: Endpoint, case: Case, action: Callable[..., Any], seen: int) -> Response:
    caller = view.caller
    who = {"report_id": case.report.pk, "by": caller.actor, "at": caller.at, "version": seen}
    try:
        return changed(caller, case, lambda: action(**who).report)
    except PassageMissing as missing:
        told = FieldError("passages", missing.passage, "NOT_IN_THE_REPORT")
        raise refused_inputs(told) from missing


def _told(case: Case) -> dict[str, Any]:
    kept = case.redaction
    return {
        "passages": list(kept.passages) if kept else [],
        "hidden_files": list(kept.file_ids) if kept else [],
        "reason": kept.reason if kept else "",
        "files": [{"id": int(pk), "name": name} for pk, name in redactable_files(case)],
    }
