"""One version of a procedure: read, sent, decided, revised, withdrawn, held against another."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from agency_console.console import CONSOLE
from agency_console.own_agency import own_agency
from agency_console.sop.seen import hands_of_visit, version_or_404
from agency_console.sop.version_page import draw_refused, draw_version
from casework.actions.begin_sop import revise_sop
from casework.actions.decide_sop import (
    approve_sop,
    discard_sop,
    recall_sop,
    return_sop,
    send_sop,
    withdraw_sop,
)
from casework.actions.make_sop_paper import paper_name, sop_paper
from casework.forms.sop_words_form import SopWordsForm
from casework.rules.sop_life import SopNotAllowed
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def sop_version(request: HttpRequest, procedure_id: int, version: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    hands = hands_of_visit(visit)
    return draw_version(visit, version_or_404(hands, procedure_id, version), hands=hands)


@require_GET
@staff_required()
def sop_file(request: HttpRequest, procedure_id: int, version: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    row, agency = version_or_404(hands_of_visit(visit), procedure_id, version), own_agency(visit)
    content = sop_paper(row, agency=agency, at=visit.at)
    answer = HttpResponse(content, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{paper_name(row, agency=agency)}"'
    add_never_cache_headers(answer)
    return answer


@require_POST
@staff_required()
def sop_step(request: HttpRequest, procedure_id: int, version: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    row = version_or_404(hands_of_visit(visit), procedure_id, version)
    step = _STEPS.get(request.POST.get("langkah", ""))
    if step is None:
        raise Http404
    try:
        return step(visit, row)
    except SopNotAllowed as refused:
        return draw_refused(visit, procedure_id, version, refused)


def _send(visit: Visit, row: Any) -> HttpResponse:
    return _done(visit, send_sop(**_same(visit, row)), _("SOP diajukan kepada Pembina."))


def _recall(visit: Visit, row: Any) -> HttpResponse:
    return _done(
        visit, recall_sop(**_same(visit, row)), _("SOP ditarik kembali. Anda dapat mengubahnya.")
    )


def _approve(visit: Visit, row: Any) -> HttpResponse:
    form = SopWordsForm(visit.request.POST)
    if not form.is_valid():
        return _asked_again(visit, row, form)
    kept = approve_sop(**_same(visit, row), words=form.cleaned_data["words"])
    return _done(visit, kept, _("SOP disahkan dan tampil di halaman publik instansi."))


def _return(visit: Visit, row: Any) -> HttpResponse:
    form = SopWordsForm(visit.request.POST, label=_("Yang perlu diperbaiki"), needed=True)
    if not form.is_valid():
        return _asked_again(visit, row, form)
    kept = return_sop(**_same(visit, row), words=form.cleaned_data["words"])
    return _done(visit, kept, _("SOP dikembalikan untuk diperbaiki."))


def _withdraw(visit: Visit, row: Any) -> HttpResponse:
    form = SopWordsForm(visit.request.POST, label=_("Alasan pencabutan"), needed=True)
    if not form.is_valid():
        return _asked_again(visit, row, form)
    kept = withdraw_sop(**_same(visit, row), words=form.cleaned_data["words"])
    return _done(visit, kept, _("SOP dicabut dan tidak lagi tampil di halaman publik."))


def _revise(visit: Visit, row: Any) -> HttpResponse:
    new = revise_sop(**_same(visit, row))
    messages.success(
        visit.request, _("Versi baru dibuat dari isi versi ini. Versi ini tidak berubah.")
    )
    return redirect(visit.url("sop-edit", new.document_id, new.version))


def _discard(visit: Visit, row: Any) -> HttpResponse:
    discard_sop(**_same(visit, row))
    messages.success(visit.request, _("Konsep dibuang."))
    return redirect(visit.url("sop-list"))


def _same(visit: Visit, row: Any) -> dict[str, Any]:
    return {
        "version_id": row.pk,
        "revision": sent_number(visit, "revision"),
        "by": visit.staff,
        "at": visit.at,
    }


def _asked_again(visit: Visit, row: Any, form: SopWordsForm) -> HttpResponse:
    return draw_version(visit, row, hands=hands_of_visit(visit), words_form=form, status=422)


def _done(visit: Visit, row: Any, said: str) -> HttpResponse:
    messages.success(visit.request, said)
    return redirect(visit.url("sop-version", row.document_id, row.version))


_STEPS: dict[str, Callable[[Visit, Any], HttpResponse]] = {
    "ajukan": _send,
    "tarik": _recall,
    "sahkan": _approve,
    "kembalikan": _return,
    "cabut": _withdraw,
    "revisi": _revise,
    "buang": _discard,
}
