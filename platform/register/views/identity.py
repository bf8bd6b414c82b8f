"""Opening the vault for one report: with a reason, shown once, kept nowhere in the browser."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from look.description import DescriptionRow
from register.actions.read_identity import read_identity
from register.actions.seal_identity import Contact
from register.forms.identity_form import IdentityForm
from register.queries.case import Case
from register.rules.refusals import StepNotAllowed
from register.views.report import report_page
from register.views.visit import Visit
from register.words.refusals import sentence


def identity_page(visit: Visit, number: str) -> HttpResponse:
    """Show who the reporter is after a POST with a reason; a GET only leads to the report."""
    case = visit.case(number)
    if visit.request.method != "POST":
        return redirect(visit.url("report-detail", case.report.number))
    form = IdentityForm(visit.request.POST)
    if not form.is_valid():
        return _answer(visit, case, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        contact = read_identity(
            report_id=case.report.pk,
            by=visit.actor,
            at=visit.at,
            reason=form.cleaned_data["reason"],
        )
    except StepNotAllowed as refused:
        form.add_error(None, sentence(refused.refusal))
        return _answer(visit, case, form, HTTPStatus.FORBIDDEN)
    rows = _rows(contact) if contact else []
    response = report_page(
        visit, case, fragment="identity", identity_rows=rows, is_identity_open=True
    )
    add_never_cache_headers(response)
    return response


def _rows(contact: Contact) -> list[DescriptionRow]:
    told = (
        (_("Nama"), contact.name),
        (_("Surel"), contact.email),
        (_("Telepon"), contact.phone),
        (_("NIK"), contact.nik),
    )
    return [DescriptionRow(label, value) for label, value in told if value]


def _answer(visit: Visit, case: Case, form: IdentityForm, status: HTTPStatus) -> HttpResponse:
    return report_page(visit, case, fragment="identity", status=status, identity_form=form)
