"""Counting a caller as a supporter of a public report, instead of filing theirs once more."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from register.actions.support_report import support_report
from register.forms.intake_form import IntakeForm
from register.queries.doors import NoSuchReport
from register.views.visit import Visit
from tenants.scope import PORTAL, scope

FIELD = "dukung"


def support_instead(visit: Visit, form: IntakeForm) -> HttpResponse:
    """Count the caller, once, by the phone or address they gave; nothing else of the form is kept."""
    number = visit.request.POST[FIELD][:30]
    try:
        with scope(PORTAL, savepoint=False):
            is_new = support_report(number=number, who=_caller(form), at=visit.at)
    except NoSuchReport:
        messages.error(visit.request, _("Laporan itu tidak dapat didukung lagi."))
        return redirect(visit.url("intake"))
    said = (
        _("Dukungan untuk {number} dicatat. Berikan nomor itu kepada pelapor.")
        if is_new
        else _("{number} sudah didukung pelapor ini. Berikan nomor itu kepadanya.")
    )
    messages.success(visit.request, said.format(number=number))
    return redirect(visit.url("intake"))


def _caller(form: IntakeForm) -> str:
    phone = "".join(filter(str.isdigit, form["phone"].value() or ""))
    email = (form["email"].value() or "").strip().lower()
    # Whoever leaves neither cannot be told from the next caller.
    return f"intake|{phone or email or uuid4()}"
