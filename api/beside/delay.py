"""The reason why a deadline has passed, which the agency keeps for itself."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.beside import shapes
from api.beside.changed import changed
from api.description.parameters import KEY
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.idempotency import once
from api.inputs.filled import filled
from api.inputs.sent import read_sent
from api.problems.problem import Problem, Refused
from api.steps.refused import closed
from casework.actions.explain_delay import explain_delay
from casework.queries.notes import unexplained_delay
from register.forms.delay_form import DelayForm
from register.queries.case import Case
from register.rules.interpret import row_of
from register.rules.steps import Step
from tenants.tokens.models import TokenScope


class DelayReason(Endpoint):
    """Takes the reason for the deadline that is over, once for each."""

    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.STEPS}

    @extend_schema(
        operation_id="explainDelay",
        parameters=[KEY],
        request=shapes.DelaySent,
        responses=with_problems({200: shapes.ReportChanged}, 404, 409, 412, 415, 422),
    )
    def post(self, request: Request, number: str) -> Response:
        if self.caller.actor.agency_id is None:
            raise Http404
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._explained(number, sent.data))

    def _explained(self, number: str, data: Any) -> Response:
        case, note = self.caller.case(number), row_of(Step.PROGRESS_NOTE)
        if note not in case.offered:
            raise closed(case, note)
        late = unexplained_delay(case)
        if late is None:
            raise Refused(Problem(409, code="NOTHING_TO_EXPLAIN"))
        text = filled(DelayForm, data).cleaned_data["text"]
        return changed(self.caller, case, lambda: self._keep(case, late, text))

    def _keep(self, case: Case, late: Any, text: str) -> Any:
        explain_delay(
            report_id=case.report.pk,
            late=late,
            text=text,
            by=self.caller.actor,
            at=self.caller.at,
            version=case.report.version,
        )
        return self.caller.case(case.report.number).report
