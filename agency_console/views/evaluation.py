"""The evaluation of one settled report: read, recorded, changed; its recommendation followed."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from agency_console.console import CONSOLE, WHOLE_AGENCY
from casework.actions.record_evaluation import record_evaluation, settle_recommendation
from casework.forms.evaluation_form import EvaluationForm
from casework.queries.evaluations import (
    EvaluationView,
    acting_units,
    evaluation_of,
    is_settled,
    may_evaluate,
    wordings_of,
)
from casework.rules.evaluation import Recommendation
from look.navigation import NavLink
from register.queries.case import Case
from register.rules.refusals import StepNotAllowed
from register.views.report import head_of, way_back
from register.views.seen_version import seen_version
from register.views.visit import Visit, visit_of
from register.words.refusals import sentence
from tenants.signin.gate import staff_required

TEMPLATE = "agency_console/evaluation/page.html"


@require_http_methods(["GET", "POST"])
@staff_required()
def evaluation_page(request: HttpRequest, number: str) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    case = _own_case(visit, number)
    return _record(visit, case) if request.method == "POST" else _draw(visit, case)


@require_POST
@staff_required()
def recommendation_settle(request: HttpRequest, number: str) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    case = _own_case(visit, number)
    is_done = "selesai" in request.POST
    try:
        settle_recommendation(
            report_id=case.report.pk,
            is_done=is_done,
            version=seen_version(visit),
            by=visit.actor,
            at=visit.at,
        )
    except StepNotAllowed as refused:
        return _draw(visit, case, refusal=str(sentence(refused.refusal)))
    done, opened = _("Rekomendasi dicatat sudah dilaksanakan."), _("Rekomendasi dibuka lagi.")
    messages.success(request, done if is_done else opened)
    return redirect(visit.url("evaluation", number))


def _own_case(visit: Visit, number: str) -> Case:
    case = visit.case(number)
    if not case.is_own:
        raise Http404
    return case


def _record(visit: Visit, case: Case) -> HttpResponse:
    if not may_evaluate(case):
        raise PermissionDenied
    form = EvaluationForm(visit.request.POST, units=acting_units(evaluation_of(case)))
    if not form.is_valid():
        return _draw(visit, case, form=form)
    try:
        record_evaluation(
            report_id=case.report.pk,
            findings=form.findings(),
            version=seen_version(visit),
            by=visit.actor,
            at=visit.at,
        )
    except StepNotAllowed as refused:
        return _draw(visit, case, form=form, refusal=str(sentence(refused.refusal)))
    messages.success(visit.request, _("Evaluasi disimpan."))
    return redirect(visit.url("evaluation", case.report.number))


def _draw(
    visit: Visit, case: Case, *, form: EvaluationForm | None = None, refusal: str = ""
) -> HttpResponse:
    """Show the page. refusal: why what was sent was not done; what was typed is still there."""
    found, (here, crumbs) = evaluation_of(case), _way_back(visit, case)
    records = may_evaluate(case) and is_settled(case)
    context = {
        **head_of(case),
        "crumbs": crumbs,
        "evaluation": found,
        "entries": wordings_of(case) if found else (),
        "form": form or _blank(found) if records or form else None,
        "is_settled": is_settled(case),
        "refusal": refusal,
        "report_url": visit.url("report-detail", case.report.number),
        **_settling(visit, case, found),
    }
    status = HTTPStatus.CONFLICT if refusal else None
    return visit.page(TEMPLATE, context, here=here, status=status)


def _way_back(visit: Visit, case: Case) -> tuple[str, tuple[NavLink, ...]]:
    """Return the link to mark in the menu, and those that lead back: to the list, if it is theirs."""
    if not visit.staff.has(*WHOLE_AGENCY):
        here, crumbs = way_back(visit, case)
        return here, (*crumbs, NavLink(_("Evaluasi"), ""))
    here = visit.url("evaluation-list")
    return here, (NavLink(_("Evaluasi"), here), NavLink(case.report.number, ""))


def _blank(found: EvaluationView | None) -> EvaluationForm:
    return EvaluationForm(units=acting_units(found), initial=found.initial if found else None)


def _settling(visit: Visit, case: Case, found: EvaluationView | None) -> dict[str, Any]:
    if found is None or not found.recommendation or not may_evaluate(case):
        return {"settle_url": ""}
    return {
        "settle_url": visit.url("evaluation-settle", case.report.number),
        "is_done": found.recommendation is Recommendation.DONE,
    }
