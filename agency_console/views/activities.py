"""Trainings, outreach and meetings: listed, written down, with who came and what follows."""

import csv
import io
from datetime import date
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.action_plan.activity_page import draw_activity, lines_of, trail
from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.forms.activity_form import ActivityForm, TaskForm
from exchange.harmless_cell import harmless
from kernel.local_time import local_day
from look.forms.posted import posted
from onboarding.action_plan.actions.keep_activity import (
    NoSuchActivity,
    add_task,
    record_activity,
    settle_task,
)
from onboarding.action_plan.queries.activities import activity_of, activity_page, people_of
from onboarding.action_plan.rules.plan import PlanNotAllowed
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of, zone_of
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse


@require_GET
@staff_required(*WHOLE_AGENCY)
def activity_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    page, notice = read_or_restart(activity_page, request.GET.get("s", ""))
    context = {
        "rows": lines_of(visit, page.rows),
        "notice": notice,
        "new_url": visit.url("activity-new") if visit.staff.has("ADM") else "",
        "crumbs": trail(visit),
        **page_links(request.path, page),
    }
    return visit.page("agency_console/activities/page.html", context, here=visit.url("readiness"))


@require_http_methods(["GET", "POST"])
@staff_required(*WHOLE_AGENCY)
def activity_new(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if not visit.staff.has("ADM"):
        return refuse(request, Refusal.OTHER_ROLE)
    form = ActivityForm(posted(request), today=_today(visit))
    if form.is_valid():
        people = form.cleaned_data["people"]
        row = record_activity(form.facts(), people=people, by=visit.staff, at=visit.at)
        messages.success(request, _("Kegiatan dicatat."))
        return redirect(visit.url("activity", row.pk))
    title, back = _("Catat kegiatan"), visit.url("activity-list")
    context = {
        "title": title,
        "form": form,
        "submit": _("Simpan kegiatan"),
        "back_url": back,
        "crumbs": trail(visit, title),
    }
    here = visit.url("readiness")
    return visit.page("agency_console/administration/form.html", context, here=here)


@require_http_methods(["GET", "POST"])
@staff_required(*WHOLE_AGENCY)
def activity(request: HttpRequest, activity_id: int) -> HttpResponse:
    visit, form = visit_of(request, CONSOLE), TaskForm(posted(request))
    if not form.is_valid():
        return draw_activity(visit, activity_id, form)
    try:
        add_task(activity_id, by=visit.staff, **form.cleaned_data)
    except NoSuchActivity as error:
        raise Http404 from error
    except PlanNotAllowed:
        return refuse(request, Refusal.OTHER_ROLE)
    messages.success(request, _("Tindak lanjut dicatat."))
    return redirect(visit.url("activity", activity_id))


@require_POST
@staff_required(*WHOLE_AGENCY)
def task_done(request: HttpRequest, activity_id: int, task_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        settle_task(activity_id, task_id, by=visit.staff, at=visit.at)
    except NoSuchActivity as error:
        raise Http404 from error
    except PlanNotAllowed:
        return refuse(request, Refusal.OTHER_ROLE)
    messages.success(request, _("Tindak lanjut selesai."))
    return redirect(visit.url("activity", activity_id))


@require_GET
@staff_required(*WHOLE_AGENCY)
def attendance_file(_request: HttpRequest, activity_id: int) -> HttpResponse:
    row = activity_of(activity_id)
    if row is None:
        raise Http404
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow([_("Nama"), _("Unit")])
    lines.writerows([harmless(one.name), harmless(one.unit)] for one in people_of(activity_id))
    answer = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"daftar-hadir-{row.held_on.isoformat()}-{row.pk}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer


def _today(visit: Visit) -> date:
    return local_day(visit.at, ZoneInfo(zone_of(visit.staff)))
