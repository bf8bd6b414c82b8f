"""Splits and mergers: all of them, and one with a second yes or none."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.views.succession_lines import (
    facts_of,
    line_of,
    part_line,
    progress_of,
    told_of,
)
from national_console.words.succession_mistakes import sentence_of
from register.views.visit import Visit, visit_of
from tenants.bodies.actions.ask_succession import SuccessionNotAllowed, withdraw_succession
from tenants.bodies.actions.confirm_succession import NeedsAnother, confirm_succession
from tenants.bodies.models import Succession, SuccessionState
from tenants.bodies.queries.succession_mistakes import SuccessionRefused
from tenants.bodies.queries.successions import find_succession, latest_successions
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def succession_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    here = visit.url("body-list")
    context = {
        "lines": [line_of(visit, law) for law in latest_successions()],
        "list_url": here,
        "crumbs": (NavLink(_("Daftar induk"), here), NavLink(_("Pemekaran"), "")),
    }
    return visit.page("national_console/successions/page.html", context, here=here)


@require_GET
@staff_required()
def succession(request: HttpRequest, succession_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    return _draw(visit, _found(succession_id))


@require_POST
@staff_required()
def succession_confirm(request: HttpRequest, succession_id: int) -> HttpResponse:
    visit, law = visit_of(request, CONSOLE), _found(succession_id)
    try:
        confirm_succession(succession_id=law.pk, by=visit.staff.user_id, at=visit.at)
    except NeedsAnother:
        why = _("Yang mengesahkan harus orang lain dari yang mengajukan.")
        return _draw(visit, law, why=why)
    except SuccessionRefused as refused:
        return _draw(visit, law, why=sentence_of(refused))
    except SuccessionNotAllowed:
        return _draw(visit, law, why=_too_late())
    messages.success(request, _("Disahkan. Laporannya berpindah bertahap."))
    return redirect(visit.url("succession", law.pk))


@require_POST
@staff_required()
def succession_withdraw(request: HttpRequest, succession_id: int) -> HttpResponse:
    visit, law = visit_of(request, CONSOLE), _found(succession_id)
    try:
        withdraw_succession(succession_id=law.pk, at=visit.at)
    except SuccessionNotAllowed:
        return _draw(visit, law, why=_too_late())
    messages.success(request, _("Dibatalkan. Tidak ada yang berpindah."))
    return redirect(visit.url("succession", law.pk))


def _too_late() -> str:
    return _("Keadaannya sudah berubah sejak halaman ini dibuka. Tidak ada yang disimpan.")


def _found(succession_id: int) -> Succession:
    law = find_succession(succession_id)
    if law is None:
        raise Http404
    return law


def _draw(visit: Visit, law: Succession, *, why: str = "") -> HttpResponse:
    here, all_url = visit.url("body-list"), visit.url("succession-list")
    parts = [part_line(visit, part) for part in law.parts.all()]
    is_asked = law.state == SuccessionState.ASKED
    context = {
        "law": law,
        "title": f"{law.get_kind_display()}: {told_of(law)}",
        "facts": facts_of(visit, law),
        "parts": parts,
        "why": why,
        "is_asked": is_asked,
        "is_mine": law.asked_by == visit.staff.user_id,
        **progress_of(law, parts),
        "page_url": visit.url("succession", law.pk),
        "confirm_url": visit.url("succession-confirm", law.pk),
        "withdraw_url": visit.url("succession-withdraw", law.pk),
        "crumbs": (
            NavLink(_("Daftar induk"), here),
            NavLink(_("Pemekaran"), all_url),
            NavLink(law.law, ""),
        ),
    }
    template = "national_console/succession/page.html"
    status = HTTPStatus.CONFLICT if why else None
    return visit.page(template, context, here=here, fragment="progress", status=status)
