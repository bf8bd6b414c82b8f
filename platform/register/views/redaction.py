"""Hiding parts of a report from the public, and showing them again."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from look.navigation import NavLink
from register.actions.redact_report import lift_redaction, redact_report
from register.forms.redaction_form import LiftForm, RedactionForm
from register.queries.case import Case
from register.queries.redactable import marked, redactable_files
from register.rules.redaction import PassageMissing
from register.rules.refusals import StepNotAllowed
from register.views.report import head_of, way_back
from register.views.seen_version import seen_version
from register.views.visit import Visit
from register.words.refusals import sentence

TEMPLATE = "register/redaction/page.html"


def redaction_page(visit: Visit, number: str) -> HttpResponse:
    """Answer with what is hidden and a form to change it, or hide what was sent."""
    case = _case(visit, number)
    files, posted = redactable_files(case), visit.request.method == "POST"
    data = visit.request.POST if posted else None
    form = RedactionForm(data, files=files, initial=_initial(case))
    if not posted or not form.is_valid():
        return _draw(visit, case, form)
    try:
        redact_report(
            report_id=case.report.pk,
            passages=form.cleaned_data["passages"],
            file_ids=[int(chosen) for chosen in form.cleaned_data.get("hidden_files", ())],
            reason=form.cleaned_data["reason"],
            by=visit.actor,
            at=visit.at,
            version=seen_version(visit),
        )
    except (StepNotAllowed, PassageMissing) as refused:
        _explain(form, refused)
        return _draw(visit, case, form)
    messages.success(visit.request, _("Salinan publik diperbarui. Pelapor diberi tahu."))
    return redirect(visit.url("report-detail", number))


def redaction_lift(visit: Visit, number: str) -> HttpResponse:
    """Show the public the whole report again."""
    case = _case(visit, number)
    form = LiftForm(visit.request.POST)
    blank = RedactionForm(files=redactable_files(case), initial=_initial(case))
    if not form.is_valid():
        return _draw(visit, case, blank, lift_form=form)
    try:
        lift_redaction(
            report_id=case.report.pk,
            reason=form.cleaned_data["lift_reason"],
            by=visit.actor,
            at=visit.at,
            version=seen_version(visit),
        )
    except StepNotAllowed as refused:
        form.add_error(None, sentence(refused.refusal))
        return _draw(visit, case, blank, lift_form=form, status=HTTPStatus.CONFLICT)
    messages.success(visit.request, _("Publik membaca isi lengkap lagi. Pelapor diberi tahu."))
    return redirect(visit.url("report-detail", number))


def _case(visit: Visit, number: str) -> Case:
    case = visit.case(number)
    if not case.may_redact:
        raise PermissionDenied
    return case


def _initial(case: Case) -> dict[str, Any]:
    if case.redaction is None:
        return {}
    return {
        "passages": "\n".join(case.redaction.passages),
        "hidden_files": [str(pk) for pk in case.redaction.file_ids],
        "reason": case.redaction.reason,
    }


def _explain(form: Form, refused: StepNotAllowed | PassageMissing) -> None:
    if isinstance(refused, PassageMissing):
        told = _("“{text}” tidak ada dalam laporan ini. Salin persis seperti tertulis.")
        form.add_error("passages", told.format(text=refused.passage))
        return
    field = refused.field if refused.field in form.fields else None
    form.add_error(field, sentence(refused.refusal))


def _draw(
    visit: Visit,
    case: Case,
    form: Form,
    *,
    lift_form: Form | None = None,
    status: int | None = None,
) -> HttpResponse:
    here, crumbs = way_back(visit, case)
    context = {
        **head_of(case),
        "crumbs": (*crumbs, NavLink(_("Salinan publik"), "")),
        "title_pieces": marked(case, case.title),
        "body_pieces": marked(case, case.body),
        "form": form,
        "lift_form": lift_form or LiftForm(),
        "lift_url": visit.url("redaction-lift", case.report.number),
        "report_url": visit.url("report-detail", case.report.number),
    }
    return visit.page(TEMPLATE, context, here=here, status=status)
