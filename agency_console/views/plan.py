"""The action plan (RTL): its eight items, each with owner, date, state, evidence and history."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.action_plan.pages import draw_item, lines_of
from agency_console.action_plan.paper import plan_paper
from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.forms.plan_form import EvidenceForm, PlanForm
from agency_console.own_agency import own_agency
from look.forms.posted import posted
from onboarding.action_plan.actions.change_plan import change_plan
from onboarding.action_plan.actions.keep_evidence import (
    NoSuchEvidence,
    add_evidence,
    remove_evidence,
)
from onboarding.action_plan.queries.plan import plan_lines
from onboarding.action_plan.rules.plan import PlanCode, PlanNotAllowed, PlanState
from onboarding.action_plan.words.plan import SENTENCES
from register.rules.attachments import FileRefused
from register.views.visit import visit_of
from register.words.files import file_sentence
from tenants.signin.gate import staff_required
from tenants.teams.rules.signed_pdf import PdfRefused
from tenants.teams.words.signed_pdf import pdf_sentence


@require_GET
@staff_required(*WHOLE_AGENCY)
def plan_page(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    lines = plan_lines()
    context: dict[str, Any] = {
        "rows": lines_of(visit, lines),
        "done": sum(line.facts.state is PlanState.DONE for line in lines),
        "all": len(lines),
        "paper_url": visit.url("plan-paper"),
        "readiness_url": visit.url("readiness"),
    }
    return visit.page("agency_console/plan/page.html", context, here=visit.url("readiness"))


@require_http_methods(["GET", "POST"])
@staff_required(*WHOLE_AGENCY)
def plan_item(request: HttpRequest, item: PlanCode) -> HttpResponse:
    visit, form = visit_of(request, CONSOLE), PlanForm(posted(request))
    if not form.is_bound or not form.is_valid():
        return draw_item(visit, item, form=form)
    version = form.cleaned_data["version"]
    try:
        change_plan(item, form.facts(), version=version, by=visit.staff, at=visit.at)
    except PlanNotAllowed as refused:
        form.add_error(refused.field or None, str(SENTENCES[refused.refusal]))
        return draw_item(visit, item, form=form)
    messages.success(request, _("Butir rencana aksi disimpan."))
    return redirect(visit.url("plan"))


@require_POST
@staff_required(*WHOLE_AGENCY)
def evidence_add(request: HttpRequest, item: PlanCode) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    form = EvidenceForm(request.POST, request.FILES, code=item)
    if not form.is_valid():
        return draw_item(visit, item, evidence_form=form)
    try:
        add_evidence(item, form.cleaned_data["file"][0], by=visit.staff, at=visit.at)
    except (PlanNotAllowed, FileRefused, PdfRefused) as refused:
        form.add_error("file", _said(refused))
        return draw_item(visit, item, evidence_form=form)
    messages.success(request, _("Bukti disimpan."))
    return redirect(visit.url("plan-item", item))


@require_POST
@staff_required(*WHOLE_AGENCY)
def evidence_remove(request: HttpRequest, item: PlanCode, evidence_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        remove_evidence(item, evidence_id, by=visit.staff, at=visit.at)
    except NoSuchEvidence as error:
        raise Http404 from error
    except PlanNotAllowed as refused:
        return draw_item(visit, item, refused=str(SENTENCES[refused.refusal]))
    messages.success(request, _("Bukti dihapus; riwayatnya tetap ada."))
    return redirect(visit.url("plan-item", item))


@require_GET
@staff_required(*WHOLE_AGENCY)
def plan_paper_page(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    content = plan_paper(visit, plan_lines())
    answer = HttpResponse(content, content_type="application/pdf")
    name = f"rencana-aksi-{own_agency(visit).slug}-{visit.at:%Y-%m-%d}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer


def _said(refused: PlanNotAllowed | FileRefused | PdfRefused) -> str:
    if isinstance(refused, PlanNotAllowed):
        return str(SENTENCES[refused.refusal])
    return pdf_sentence(refused) if isinstance(refused, PdfRefused) else file_sentence(refused)
