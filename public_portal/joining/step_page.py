"""The page of one step: shown, saved at once, and refused without losing anything."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from onboarding.applications.actions.keep_paper import keep_paper
from onboarding.applications.actions.save_step import AddressTaken, save_step
from onboarding.applications.rules.short_address import AddressMistake
from onboarding.applications.words.labels import STEP_HINTS, STEP_LABELS, STEP_SLUGS
from onboarding.applications.words.troubles import ADDRESS_SENTENCES
from public_portal.joining.limits import count_paper
from public_portal.page import private_page
from public_portal.stale_token import has_stale_token, stale_sentence
from public_portal.typed import typed, typed_files
from public_portal.uploads import refused_uploads
from register.actions.use_quota import QuotaUsedUp
from tenants.teams.rules.signed_pdf import PdfRefusal, PdfRefused
from tenants.teams.words.signed_pdf import pdf_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from onboarding.applications.rules.steps import Step
    from public_portal.joining.forms.step_form import StepForm
    from public_portal.joining.opened import Opened


def form_step(
    request: HttpRequest,
    opened: Opened,
    step: Step,
    make_form: type[StepForm],
    *,
    save: Callable[..., object] | None = None,
) -> HttpResponse:
    """Answer for a step that is one form. save: instead of keeping its answers as they are."""
    form = make_form(
        typed(request), typed_files(request), opened=opened, initial=dict(opened.answers(step))
    )
    if request.method != "POST":
        return step_page(request, opened, step, {"form": form})
    if has_stale_token(request):
        form.add_error(None, stale_sentence())
        return step_page(request, opened, step, {"form": form}, status=HTTPStatus.FORBIDDEN)
    keep_upload(request, opened, step, form)
    if form.is_valid() and _saved(opened, step, form, save):
        return saved(request, opened)
    answers = form.answers()
    save_step(ref=opened.ref, step=step, answers=answers, at=timezone.now(), is_whole=False)
    return step_page(request, opened, step, {"form": form})


def _saved(opened: Opened, step: Step, form: StepForm, save: Callable[..., object] | None) -> bool:
    at, answers = timezone.now(), form.answers()
    try:
        if save is None:
            save_step(ref=opened.ref, step=step, answers=answers, at=at)
        else:
            save(ref=opened.ref, answers=answers, at=at)
    except AddressTaken:
        form.add_error("slug", ADDRESS_SENTENCES[AddressMistake.TAKEN])
        return False
    return True


def keep_upload(request: HttpRequest, opened: Opened, step: Step, form: StepForm) -> None:
    """Keep the file that came with a form, whatever is wrong with the rest of it."""
    upload = request.FILES.get(form.paper) if form.paper else None
    try:
        if refused_uploads(request):
            raise PdfRefused(PdfRefusal.TOO_LARGE)
        if upload is None:
            return
        count_paper(request, at=timezone.now())
        paper = keep_paper(ref=opened.ref, step=step, upload=upload, at=timezone.now())
    except PdfRefused as refused:
        _say_at(form, pdf_sentence(refused))
    except QuotaUsedUp:
        _say_at(form, _("Terlalu banyak berkas diunggah. Coba lagi satu jam lagi."))
    else:
        opened.papers[step] = paper
        form.fields[form.paper].required = False
        form.keeps_files = True


def _say_at(form: StepForm, sentence: str) -> None:
    """Say what is wrong with the file, instead of that it is missing."""
    form.errors.pop(form.paper, None)
    form.add_error(form.paper, sentence)


def saved(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Say that it was kept and go back to the task list."""
    messages.success(request, _("Tersimpan."))
    return redirect(opened.url("tasks"))


def step_page(
    request: HttpRequest,
    opened: Opened,
    step: Step,
    context: dict[str, Any],
    *,
    name: str = "join_step",
    status: int | None = None,
) -> HttpResponse:
    """Render the page of a step with what the desk has said of it."""
    section = opened.sections.get(step)
    values = {
        "title": STEP_LABELS[step],
        "hint": STEP_HINTS[step],
        "remark": section.words if section else "",
        "paper": opened.papers.get(step),
        "paper_url": opened.url("paper", STEP_SLUGS[step]),
        "tasks_url": opened.url("tasks"),
        "body": opened.application.body,
        **context,
    }
    return private_page(request, name, values, status=status)
