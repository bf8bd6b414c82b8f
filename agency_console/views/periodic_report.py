"""One periodic report: read, written, submitted, returned, signed, corrected, downloaded."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from agency_console.console import CONSOLE
from agency_console.own_agency import own_agency
from agency_console.periodic.report_page import (
    draw_refused,
    draw_report,
    narrative_form,
    row_or_404,
)
from casework.actions.decide_periodic import return_periodic, sign_periodic, submit_periodic
from casework.actions.write_periodic import write_periodic
from casework.forms.periodic_forms import NarrativeForm, ReturnForm
from casework.rules.periodic_life import READERS, PeriodicNotAllowed
from casework.words.periodic import SENTENCES
from figures.actions.periodic import correct_with_figures, count_again
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_http_methods(["GET", "POST"])
@staff_required(*READERS)
def periodic_report(request: HttpRequest, report_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if request.method == "GET":
        return draw_report(visit, row_or_404(report_id))
    return _write(visit, row_or_404(report_id))


@require_POST
@staff_required(*READERS)
def periodic_step(request: HttpRequest, report_id: int) -> HttpResponse:
    visit, row = visit_of(request, CONSOLE), row_or_404(report_id)
    step = _STEPS.get(request.POST.get("langkah", ""))
    if step is None:
        raise Http404
    try:
        return step(visit, row)
    except PeriodicNotAllowed as refused:
        return draw_refused(visit, report_id, refused)


def _write(visit: Visit, row: Any) -> HttpResponse:
    form = narrative_form(row, visit.request.POST)
    if not form.is_valid():
        return draw_report(visit, row, form=form)
    submits = "ajukan" in visit.request.POST
    try:
        _keep(visit, row, form, submits=submits)
    except PeriodicNotAllowed as refused:
        if refused.field:
            form.add_error(refused.field, str(SENTENCES[refused.refusal]))
            return draw_report(visit, row, form=form)
        return draw_refused(visit, row.pk, refused, form=form)
    said = _("Laporan diajukan kepada Pembina.") if submits else _("Konsep disimpan.")
    return _done(visit, row.pk, said)


def _keep(visit: Visit, row: Any, form: NarrativeForm, *, submits: bool) -> None:
    same = {
        "report_id": row.pk,
        "revision": sent_number(visit, "revision"),
        "narrative": form.narrative(),
        "by": visit.actor,
    }
    if submits:
        submit_periodic(**same, at=visit.at)
    else:
        write_periodic(**same)


def _count(visit: Visit, row: Any) -> HttpResponse:
    count_again(agency=own_agency(visit), **_same(visit, row))
    return _done(visit, row.pk, _("Angka dihitung ulang."))


def _sign(visit: Visit, row: Any) -> HttpResponse:
    sign_periodic(**_same(visit, row))
    return _done(visit, row.pk, _("Laporan disahkan. Isinya tidak dapat diubah lagi."))


def _correct(visit: Visit, row: Any) -> HttpResponse:
    new = correct_with_figures(agency=own_agency(visit), **_same(visit, row))
    return _done(visit, new.pk, _("Versi perbaikan dibuat. Versi yang disahkan tetap ada."))


def _return(visit: Visit, row: Any) -> HttpResponse:
    form = ReturnForm(visit.request.POST)
    if not form.is_valid():
        return draw_report(visit, row, return_form=form)
    return_periodic(**_same(visit, row), reason=form.cleaned_data["reason"])
    return _done(visit, row.pk, _("Laporan dikembalikan untuk diperbaiki."))


def _same(visit: Visit, row: Any) -> dict[str, Any]:
    return {
        "report_id": row.pk,
        "revision": sent_number(visit, "revision"),
        "by": visit.actor,
        "at": visit.at,
    }


def _done(visit: Visit, report_id: int, said: str) -> HttpResponse:
    messages.success(visit.request, said)
    return redirect(visit.url("periodic-report", report_id))


_STEPS: dict[str, Callable[[Visit, Any], HttpResponse]] = {
    "hitung": _count,
    "sahkan": _sign,
    "kembalikan": _return,
    "perbaiki": _correct,
}
