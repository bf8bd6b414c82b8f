"""Taking the reason why a deadline of a report has passed."""

from datetime import datetime
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from agency_console.console import CONSOLE
from casework.actions.explain_delay import explain_delay
from casework.queries.notes import unexplained_delay
from register.forms.delay_form import DelayForm
from register.queries.case import Case
from register.rules.interpret import row_of
from register.rules.life import TimerKind
from register.rules.refusals import StepNotAllowed
from register.rules.steps import Step
from register.views.report import report_page
from register.views.step import closed_page, typed_text
from register.views.visit import Visit, visit_of
from register.words.refusals import sentence
from tenants.signin.gate import staff_required

NOTE = row_of(Step.PROGRESS_NOTE)


@require_POST
@staff_required()
def delay_reason(request: HttpRequest, number: str) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    case, form = visit.case(number), DelayForm(request.POST)
    if NOTE not in case.offered:
        return closed_page(visit, case, NOTE)
    late = unexplained_delay(case)
    if late is None:
        return _conflict(
            visit,
            case,
            _("Alasan tidak diminta lagi: tenggat ini sudah diubah, atau alasannya sudah dicatat."),
        )
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return report_page(visit, case, status=status, delay_form=form)
    return _keep(visit, case, late, form.cleaned_data["text"])


def _keep(visit: Visit, case: Case, late: tuple[TimerKind, datetime], text: str) -> HttpResponse:
    report = case.report
    try:
        explain_delay(
            report_id=report.pk,
            late=late,
            text=text,
            by=visit.actor,
            at=visit.at,
            version=report.version,
        )
    except StepNotAllowed as refused:
        return _conflict(visit, case, str(sentence(refused.refusal)))
    messages.success(visit.request, _("Alasan keterlambatan dicatat."))
    return redirect(visit.url("report-detail", report.number))


def _conflict(visit: Visit, case: Case, alert: str) -> HttpResponse:
    status, typed = HTTPStatus.CONFLICT, typed_text(visit)
    return report_page(visit, case, status=status, alert=alert, typed=typed)
