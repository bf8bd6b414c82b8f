"""Improvements made from complaint data: listed, written down, shown to the public or no longer."""

from datetime import date
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.action_plan.improvement_page import draw_improvement, lines_of, trail
from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.forms.improvement_form import ImprovementForm, unknown_sentence
from kernel.local_time import local_day
from look.forms.posted import posted
from onboarding.action_plan.actions.keep_improvement import (
    NoSuchImprovement,
    NotOwnReports,
    record_improvement,
    show_improvement,
)
from onboarding.action_plan.queries.improvements import improvement_page
from onboarding.action_plan.rules.plan import PlanNotAllowed
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of, zone_of
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse


@require_GET
@staff_required(*WHOLE_AGENCY)
def improvement_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    page, notice = read_or_restart(improvement_page, request.GET.get("s", ""))
    context = {
        "rows": lines_of(visit, page.rows),
        "notice": notice,
        "new_url": visit.url("improvement-new") if visit.staff.has("ADM") else "",
        "crumbs": trail(visit),
        **page_links(request.path, page),
    }
    here = visit.url("readiness")
    return visit.page("agency_console/improvements/page.html", context, here=here)


@require_http_methods(["GET", "POST"])
@staff_required(*WHOLE_AGENCY)
def improvement_new(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if not visit.staff.has("ADM"):
        return refuse(request, Refusal.OTHER_ROLE)
    form = ImprovementForm(posted(request), today=_today(visit))
    if not form.is_valid():
        return _draw_form(visit, form)
    numbers, by = form.cleaned_data["numbers"], visit.staff
    try:
        row = record_improvement(
            form.facts(), numbers=numbers, reader=visit.actor, by=by, at=visit.at
        )
    except NotOwnReports as refused:
        form.add_error("numbers", unknown_sentence(refused.numbers))
        return _draw_form(visit, form)
    messages.success(request, _("Perbaikan dicatat."))
    return redirect(visit.url("improvement", row.pk))


@require_GET
@staff_required(*WHOLE_AGENCY)
def improvement(request: HttpRequest, improvement_id: int) -> HttpResponse:
    return draw_improvement(visit_of(request, CONSOLE), improvement_id)


@require_POST
@staff_required(*WHOLE_AGENCY)
def improvement_show(request: HttpRequest, improvement_id: int) -> HttpResponse:
    visit, shown = visit_of(request, CONSOLE), request.POST.get("tampil") == "1"
    try:
        show_improvement(improvement_id, is_public=shown, by=visit.staff, at=visit.at)
    except NoSuchImprovement as error:
        raise Http404 from error
    except PlanNotAllowed:
        return refuse(request, Refusal.OTHER_ROLE)
    said = _("Ditampilkan di halaman publik.") if shown else _("Tidak lagi ditampilkan.")
    messages.success(request, said)
    return redirect(visit.url("improvement", improvement_id))


def _draw_form(visit: Visit, form: ImprovementForm) -> HttpResponse:
    title = _("Catat perbaikan")
    context = {
        "title": title,
        "form": form,
        "submit": _("Simpan perbaikan"),
        "back_url": visit.url("improvement-list"),
        "crumbs": trail(visit, title),
    }
    here = visit.url("readiness")
    return visit.page("agency_console/administration/form.html", context, here=here)


def _today(visit: Visit) -> date:
    return local_day(visit.at, ZoneInfo(zone_of(visit.staff)))
