"""Sending the form of a step: it happens, or it says what stands in the way and keeps what was typed."""

from http import HTTPStatus

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse

from look.forms.base import Form
from register.actions.keep_file import KeptFile
from register.actions.store_attachments import store_attachments
from register.actions.take_step import StepTaken
from register.forms.step_form import read_step_form, show_refusal
from register.queries.case import Case, open_case
from register.queries.case_thread import changed_since
from register.queries.doors import NoSuchReport
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.transition import Transition
from register.views.after_step import go_on
from register.views.kept_uploads import keep_uploads
from register.views.offers import suggestions_of
from register.views.seen_version import seen_version
from register.views.step import closed_page, draw, form_of, typed_text
from register.views.step_done import done_sentence
from register.views.visit import Visit
from register.words.refusals import sentence
from register.words.steps import STEP_LABELS


def send_step(visit: Visit, number: str, row: Transition) -> HttpResponse:
    """Take the step with what was typed; 409 where somebody was faster, 422 where it is refused."""
    try:
        case = open_case(actor=visit.actor, number=number, at=visit.at)
    except NoSuchReport:
        return _gone(visit, row)
    suggestions = suggestions_of(visit, case)
    form = form_of(visit, case, row, suggestions)
    if seen_version(visit) != case.report.version:
        return _changed(visit, case, row, form)
    if row not in case.offered:
        return closed_page(visit, case, row)
    files = keep_uploads(form, at=visit.at) if form.is_valid() else []
    if form.is_valid():
        try:
            taken = _take(visit, case, row, form, files)
        except StepNotAllowed as refused:
            if refused.refusal is Refusal.CHANGED_MEANWHILE:
                # Somebody was faster by a moment: seen anew, the version tells the same.
                return send_step(visit, number, row)
            show_refusal(form, refused)
        else:
            internal = bool(form.cleaned_data.get("internal"))
            messages.success(visit.request, done_sentence(visit, row, taken, internal=internal))
            return go_on(visit, case)
    return draw(visit, case, row, form, suggestions=suggestions)


def _take(
    visit: Visit, case: Case, row: Transition, form: Form, files: list[KeptFile]
) -> StepTaken:
    report_id = case.report.pk
    with transaction.atomic():
        evidence_ids = store_attachments(
            report_id=report_id, files=files, by=visit.actor, at=visit.at
        )
        return visit.console.take(
            report_id=report_id,
            step=row.step,
            by=visit.actor,
            at=visit.at,
            data=read_step_form(form, evidence_ids=evidence_ids),
            version=case.report.version,
        )


def _changed(visit: Visit, case: Case, row: Transition, form: Form) -> HttpResponse:
    """Show what happened meanwhile beside what was typed, which may then be sent on purpose."""
    changes = tuple(changed_since(case, seen_version(visit)))
    if row not in case.offered:
        return closed_page(visit, case, row, changes=changes)
    form.is_valid()
    form.add_error(None, sentence(Refusal.CHANGED_MEANWHILE))
    return draw(
        visit,
        case,
        row,
        form,
        suggestions=suggestions_of(visit, case),
        changes=changes,
        status=HTTPStatus.CONFLICT,
    )


def _gone(visit: Visit, row: Transition) -> HttpResponse:
    context = {"label": STEP_LABELS[row.step], "typed": typed_text(visit)}
    return visit.page("register/step/gone.html", context, status=HTTPStatus.NOT_FOUND)
