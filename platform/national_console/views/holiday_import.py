"""The list of a decree: checked line by line, and stored as a whole."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.decree_form import DecreeForm
from national_console.words.fates import FATE_LABELS
from regions.actions.import_holidays import ListUnsound, import_holidays
from regions.queries.plan_import import ImportPlan, plan_import
from register.views.deadline_effect import effect_of
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_http_methods(["GET", "POST"])
@staff_required()
def holiday_import(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    form = DecreeForm(posted(request))
    if not form.is_valid():
        return _draw(visit, form, None)
    if "simpan" not in request.POST:
        return _draw(visit, form, _plan(form))
    try:
        many = import_holidays(**form.cleaned_data)
    except ListUnsound:
        return _draw(visit, form, _plan(form))
    said = ngettext("{many} hari disimpan.", "{many} hari disimpan.", many).format(many=many)
    messages.success(request, said)
    year = form.cleaned_data["lines"][0].day.year
    return redirect(f"{visit.url('holiday-calendar')}?tahun={year}")


def _plan(form: Form) -> ImportPlan:
    typed = form.cleaned_data
    plan = plan_import(typed["lines"], is_complete=typed["is_complete"])
    if not plan.is_sound:
        form.add_error(
            "lines", _("Ada baris yang tidak dapat disimpan. Perbaiki atau hapus baris itu.")
        )
    return plan


def _draw(visit: Visit, form: Form, plan: ImportPlan | None) -> HttpResponse:
    here = visit.url("holiday-calendar")
    context: dict[str, Any] = {
        "form": form,
        "plan": plan,
        "lines": [(one, FATE_LABELS[one.fate]) for one in plan.lines] if plan else [],
        "effect": effect_of(plan.turned, at=visit.at) if plan and plan.is_sound else None,
        "list_url": here,
        "crumbs": (NavLink(_("Kalender libur"), here), NavLink(_("Impor daftar SKB"), "")),
    }
    return visit.page("national_console/holiday_import/page.html", context, here=here)
