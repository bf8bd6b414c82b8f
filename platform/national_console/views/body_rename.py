"""Another name for a body, and another host where it is a tenant."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from look.forms.posted import posted
from national_console.console import CONSOLE
from national_console.forms.rename_form import RenameForm
from national_console.views.body import body_or_404
from national_console.views.body_change import Shown, draw_change
from onboarding.applications.rules.short_address import AddressMistake
from onboarding.applications.words.troubles import ADDRESS_SENTENCES
from register.views.visit import visit_of
from tenants.actions.former_hosts import HostTaken
from tenants.bodies.actions.rename_body import MoveUnderWay, rename_body
from tenants.bodies.models import Body
from tenants.bodies.queries.body_hosts import present_host
from tenants.signin.gate import staff_required

RENAME = Shown(
    gettext_lazy("Ubah nama: {name}"),
    gettext_lazy(
        "Nama baru tampil di mana-mana, juga di laporan lama. Alamat situsnya tetap, kecuali Anda "
        "menggantinya di sini."
    ),
    gettext_lazy("Simpan nama"),
)


@require_http_methods(["GET", "POST"])
@staff_required()
def body_rename(request: HttpRequest, body_id: int) -> HttpResponse:
    visit, body = visit_of(request, CONSOLE), body_or_404(body_id)
    form = _form(request, body)
    if not form.is_valid():
        return draw_change(visit, body, RENAME, form)
    typed: dict[str, Any] = form.cleaned_data
    try:
        rename_body(body_id=body.pk, by=visit.staff.user_id, at=visit.at, **typed)
    except HostTaken:
        form.add_error("slug", ADDRESS_SENTENCES[AddressMistake.TAKEN])
        return draw_change(visit, body, RENAME, form)
    except MoveUnderWay:
        told = _("Perubahan alamat sebelumnya belum selesai. Tunggu sebentar, lalu kirim lagi.")
        form.add_error("slug", told)
        return draw_change(visit, body, RENAME, form)
    messages.success(request, _said(typed))
    return redirect(visit.url("body", body.pk))


def _form(request: HttpRequest, body: Body) -> RenameForm:
    names = {"name": body.name, "short_name": body.short_name}
    return RenameForm(posted(request), initial=names, body_id=body.pk, host=present_host(body))


def _said(typed: dict[str, Any]) -> str:
    if typed.get("slug"):
        return _("Tersimpan. Alamat situsnya berganti dalam beberapa detik.")
    return _("Nama instansi diubah.")
