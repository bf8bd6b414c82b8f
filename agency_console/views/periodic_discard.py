"""Discarding a periodic report that is not submitted, after it is said what that means."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.console import CONSOLE
from agency_console.periodic.lines import line_of
from agency_console.periodic.report_page import draw_refused, row_or_404
from casework.actions.discard_periodic import discard_periodic
from casework.forms.periodic_forms import DiscardForm
from casework.rules.periodic_life import (
    PREPARER,
    PeriodicNotAllowed,
    PeriodicState,
    PeriodicStep,
    refusal_of,
)
from look.navigation import NavLink
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_http_methods(["GET", "POST"])
@staff_required(PREPARER)
def periodic_discard(request: HttpRequest, report_id: int) -> HttpResponse:
    visit, row = visit_of(request, CONSOLE), row_or_404(report_id)
    try:
        return _discard(visit, row) if request.method == "POST" else _ask(visit, row)
    except PeriodicNotAllowed as refused:
        return draw_refused(visit, report_id, refused)


def _ask(visit: Visit, row: Any) -> HttpResponse:
    state, step = PeriodicState(row.state), PeriodicStep.DISCARD
    refusal = refusal_of(step, state, visit.actor, submitter_id=row.prepared_by)
    if refusal is not None:
        raise PeriodicNotAllowed(refusal)
    return _draw(visit, row, DiscardForm(), revision=row.revision)


def _discard(visit: Visit, row: Any) -> HttpResponse:
    form, revision = DiscardForm(visit.request.POST), sent_number(visit, "revision")
    if not form.is_valid():
        return _draw(visit, row, form, revision=revision)
    reason = form.cleaned_data["reason"]
    discard_periodic(
        report_id=row.pk, revision=revision, reason=reason, by=visit.actor, at=visit.at
    )
    messages.success(
        visit.request, _("Konsep dibuang. Laporan untuk periode ini dapat dibuat lagi.")
    )
    return redirect(visit.url("periodic-list"))


def _draw(visit: Visit, row: Any, form: DiscardForm, *, revision: int) -> HttpResponse:
    line, here = line_of(visit, row), visit.url("periodic-list")
    crumbs = (
        NavLink(_("Laporan berkala"), here),
        NavLink(line.name, line.url),
        NavLink(_("Buang konsep"), ""),
    )
    context = {"form": form, "line": line, "revision": revision, "crumbs": crumbs}
    return visit.page("agency_console/periodic_discard/page.html", context, here=here)
