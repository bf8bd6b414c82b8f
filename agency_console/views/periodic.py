"""The agency's periodic reports: listed, and begun for a period that is over."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.console import CONSOLE
from agency_console.own_agency import own_agency
from agency_console.periodic.lines import discarded_lines, lines_of, month_without
from casework.forms.periodic_forms import PeriodForm
from casework.queries.periodic import discarded_page, periodic_page, taken_periods
from casework.rules.periodic_life import PREPARER, READERS, PeriodicNotAllowed, may_prepare
from casework.words.periodic import SENTENCES
from figures.actions.periodic import open_with_figures
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from look.navigation import NavLink
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse

DISCARDED = "dibuang"


@require_GET
@staff_required(*READERS)
def periodic_list(request: HttpRequest) -> HttpResponse:
    visit, discarded = visit_of(request, CONSOLE), request.GET.get("v") == DISCARDED
    read = discarded_page if discarded else periodic_page
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    may_begin = may_prepare(visit.actor)
    lines = discarded_lines if discarded else lines_of
    context = {
        "views": _views(request.path, discarded=discarded),
        "discarded": discarded,
        "rows": lines(visit, page.rows),
        "notice": notice,
        "new_url": visit.url("periodic-new") if may_begin else "",
        "missing": month_without(visit) if may_begin and not discarded else None,
        **page_links(request.path, page, **({"v": DISCARDED} if discarded else {})),
    }
    return visit.page("agency_console/periodic_list/page.html", context, fragment="rows")


def _views(path: str, *, discarded: bool) -> list[NavLink]:
    return [
        NavLink(_("Berlaku"), path, is_current=not discarded),
        NavLink(_("Dibuang"), f"{path}?v={DISCARDED}", is_current=discarded),
    ]


@require_http_methods(["GET", "POST"])
@staff_required(PREPARER)
def periodic_new(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if not may_prepare(visit.actor):
        return refuse(request, Refusal.OTHER_ROLE)
    form = _form(visit)
    if request.method == "POST" and form.is_valid():
        try:
            row = _begin(visit, form)
        except PeriodicNotAllowed as refused:
            form.add_error("period", str(SENTENCES[refused.refusal]))
        else:
            messages.success(request, _("Konsep laporan dibuat. Angkanya sudah terisi."))
            return redirect(visit.url("periodic-report", row.pk))
    here = visit.url("periodic-list")
    crumbs = (NavLink(_("Laporan berkala"), here), NavLink(_("Buat laporan"), ""))
    context = {"form": form, "list_url": here, "crumbs": crumbs}
    return visit.page("agency_console/periodic_new/page.html", context, here=here)


def _form(visit: Visit) -> PeriodForm:
    posted, asked = visit.request.method == "POST", visit.request.GET.get("periode", "")
    return PeriodForm(
        visit.request.POST if posted else None,
        today=local_day(visit.at, ZONE),
        taken=taken_periods(),
        initial={"period": asked},
    )


def _begin(visit: Visit, form: PeriodForm) -> Any:
    return open_with_figures(
        agency=own_agency(visit), period=form.chosen(), by=visit.actor, at=visit.at
    )
