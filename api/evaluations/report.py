"""The addresses of the evaluation of one settled report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Final

from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty
from api.description.resources import changes, detailed
from api.evaluations import shapes
from api.evaluations.shapes import EvaluationRead, evaluation_told
from api.inputs.read import read_inputs
from api.inputs.sent import read_sent
from api.lists.changes import changed, filled, refused_input
from api.lists.mark import require_seen
from api.lists.views import Resource, ResourceDetail
from api.problems.problem import Problem, Refused
from api.reports.etag import etag_of
from api.steps.refused import refused_for
from casework.actions.record_evaluation import record_evaluation, settle_recommendation
from casework.forms.evaluation_form import EvaluationForm
from casework.queries.evaluations import acting_units, evaluation_of, may_evaluate
from register.queries.case import Case
from register.rules.refusals import StepNotAllowed
from tenants.tokens.models import TokenScope

DUTY: Final = Duty(of_agency=True)
_WRITES: Final = {"PUT": TokenScope.STEPS}


@detailed("readEvaluation", shapes.EXAMPLE)
class Evaluation(ResourceDetail):
    """The evaluation of a report of one's own agency; recording one, or another wording."""

    shape, duty, scopes = EvaluationRead, DUTY, _WRITES

    def read(self, number: str) -> dict[str, Any]:
        case = own_case(self, number)
        return evaluation_told(case.report.number, evaluation_of(case))

    def mark(self, told: Any) -> str:
        return etag_of(told["version"])

    @changes(
        "recordEvaluation",
        shapes.EvaluationSent,
        EvaluationRead,
        (shapes.EXAMPLE_SENT, shapes.EXAMPLE),
    )
    def put(self, request: Request, number: str) -> Response:
        case, caller = evaluated_case(self, number), self.caller
        found = evaluation_of(case)
        seen = _seen(request, found.version if found else 0)
        units = acting_units(found)
        form = filled(
            read_sent(request),
            shapes.EvaluationSent,
            lambda typed: EvaluationForm(typed, units=units),
        )
        return _kept(
            case,
            lambda: record_evaluation(
                report_id=case.report.pk,
                findings=form.findings(),
                version=seen,
                by=caller.actor,
                at=caller.at,
            ),
        )


class RecommendationStanding(Resource):
    """Notes that what was recommended has been done, or that it is open again."""

    shape, duty = EvaluationRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = _WRITES

    @changes(
        "settleRecommendation",
        shapes.RecommendationSent,
        EvaluationRead,
        ({"is_done": True}, {**shapes.EXAMPLE, "version": 2, "recommendation_state": "DONE"}),
    )
    def put(self, request: Request, number: str) -> Response:
        case, caller = evaluated_case(self, number), self.caller
        found = evaluation_of(case)
        seen = _seen(request, found.version if found else 0)
        is_done = read_inputs(read_sent(request).data, {"is_done": "boolean"}).get("is_done")
        if is_done is None:
            raise refused_input("is_done", _("Isi kolom ini."), "REQUIRED")
        return _kept(
            case,
            lambda: settle_recommendation(
                report_id=case.report.pk,
                is_done=is_done,
                version=seen,
                by=caller.actor,
                at=caller.at,
            ),
        )


def own_case(view: Resource, number: str) -> Case:
    """Return a report that the caller's own agency holds; Http404 for another."""
    case = view.caller.case(number)
    if not case.is_own:
        raise Http404
    return case


def evaluated_case(view: Resource, number: str) -> Case:
    """Return one whose evaluation is the caller's to record.

    :raises Refused: 403
    """
    case = own_case(view, number)
    if not may_evaluate(case):
        raise Refused(Problem(403, code="NOT_YOUR_DUTY"))
    return case


def _seen(request: Request, version: int) -> int:
    require_seen(request, etag_of(version))
    return version


def _kept(case: Case, keep: Callable[[], Any]) -> Response:
    try:
        keep()
    except StepNotAllowed as refused:
        raise refused_for(refused) from refused
    told = EvaluationRead(evaluation_told(case.report.number, evaluation_of(case))).data
    return changed(told, mark=etag_of(told["version"]))
