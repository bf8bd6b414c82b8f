"""Changing something about a body: stopping it, letting it rest, letting it go on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from look.forms.base import Form
from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.body_forms import BodyReasonForm
from national_console.views.body import body_or_404
from register.views.visit import Visit, visit_of
from tenants.actions.change_agency_state import AgencyStateNotAllowed
from tenants.bodies.actions.rest_body import rest_body, wake_body
from tenants.bodies.actions.suspend_body import resume_body, suspend_body
from tenants.bodies.models import Body
from tenants.signin.gate import staff_required


@dataclass(frozen=True)
class Shown:
    """How a page that asks about a body presents itself. title: with {name}."""

    title: str | Promise
    intro: str | Promise
    button: str | Promise


@dataclass(frozen=True)
class Change(Shown):
    """One thing that can be changed. done: what is said after it."""

    done: str | Promise
    act: Callable[..., Any]


SUSPEND = Change(
    gettext_lazy("Hentikan sementara: {name}"),
    gettext_lazy(
        "Laporan baru tidak lagi disalurkan ke instansi ini. Petugasnya tetap dapat masuk dan "
        "menyelesaikan laporan yang sudah ada di sana. Dapat dijalankan lagi kapan saja."
    ),
    gettext_lazy("Hentikan sementara"),
    gettext_lazy("Instansi dihentikan sementara."),
    suspend_body,
)
RESUME = Change(
    gettext_lazy("Jalankan lagi: {name}"),
    gettext_lazy("Statusnya kembali seperti sebelum dihentikan."),
    gettext_lazy("Jalankan lagi"),
    gettext_lazy("Instansi dijalankan lagi."),
    resume_body,
)
REST = Change(
    gettext_lazy("Nyatakan tidak berjalan: {name}"),
    gettext_lazy(
        "Laporan baru ditangani instansi induknya atau Admin Nasional, sampai ada lagi yang "
        "bekerja di sini. Petugasnya tetap dapat masuk dan menyelesaikan yang sudah ada."
    ),
    gettext_lazy("Nyatakan tidak berjalan"),
    gettext_lazy("Instansi dinyatakan tidak berjalan."),
    rest_body,
)
WAKE = Change(
    gettext_lazy("Aktifkan lagi: {name}"),
    gettext_lazy("Laporan baru disalurkan lagi ke instansi ini."),
    gettext_lazy("Aktifkan lagi"),
    gettext_lazy("Instansi aktif lagi."),
    wake_body,
)


@require_http_methods(["GET", "POST"])
@staff_required()
def body_suspend(request: HttpRequest, body_id: int) -> HttpResponse:
    return _change(request, body_id, SUSPEND, lambda _body: BodyReasonForm(posted(request)))


@require_http_methods(["GET", "POST"])
@staff_required()
def body_resume(request: HttpRequest, body_id: int) -> HttpResponse:
    return _change(request, body_id, RESUME, lambda _body: BodyReasonForm(posted(request)))


@require_http_methods(["GET", "POST"])
@staff_required()
def body_rest(request: HttpRequest, body_id: int) -> HttpResponse:
    return _change(request, body_id, REST, lambda _body: BodyReasonForm(posted(request)))


@require_http_methods(["GET", "POST"])
@staff_required()
def body_wake(request: HttpRequest, body_id: int) -> HttpResponse:
    return _change(request, body_id, WAKE, lambda _body: BodyReasonForm(posted(request)))


def _change(
    request: HttpRequest, body_id: int, change: Change, form_of: Callable[[Body], Form]
) -> HttpResponse:
    visit, body = visit_of(request, CONSOLE), body_or_404(body_id)
    form = form_of(body)
    if not form.is_valid():
        return draw_change(visit, body, change, form)
    act = partial(change.act, body_id=body.pk, by=visit.staff.user_id, at=visit.at)
    try:
        act(**form.cleaned_data)
    except AgencyStateNotAllowed:
        told = _("Keadaan instansi ini sudah berubah. Lihat statusnya sekarang.")
        messages.error(request, told)
    else:
        messages.success(request, str(change.done))
    return redirect(visit.url("body", body.pk))


def draw_change(visit: Visit, body: Body, change: Shown, form: Form) -> HttpResponse:
    """Draw the page with the form as it is."""
    here, back = visit.url("body-list"), visit.url("body", body.pk)
    title = str(change.title).replace("{name}", body.short_name)
    context = {
        "title": title,
        "change": change,
        "form": form,
        "back_url": back,
        "crumbs": (
            NavLink(_("Daftar induk"), here),
            NavLink(body.short_name, back),
            NavLink(str(change.button), ""),
        ),
    }
    return visit.page("national_console/body_change/page.html", context, here=here)
