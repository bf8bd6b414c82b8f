"""One application: its decree beside its answers, each accepted or not, and the decision."""

from http import HTTPStatus
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from look.forms.posted import posted
from look.paper import paper_response
from national_console.console import CONSOLE
from national_console.forms.application_forms import DecisionForm, StepWordsForm
from national_console.views.application_page import Judged, review_page
from onboarding.applications.actions.decide_application import (
    ApplicationMoved,
    NotJudged,
    decide,
    judge_step,
)
from onboarding.applications.actions.retry_filling import retry_filling
from onboarding.applications.models import Application
from onboarding.applications.queries.own_application import papers_of
from onboarding.applications.queries.review_queue import application_for_review
from onboarding.applications.rules.short_address import AddressMistake
from onboarding.applications.rules.states import Move, MoveNotAllowed
from onboarding.applications.rules.steps import Verdict
from onboarding.applications.words.labels import STEP_LABELS, STEPS_BY_SLUG
from onboarding.applications.words.troubles import ADDRESS_SENTENCES
from register.views.seen_version import seen_version
from register.views.visit import Visit, visit_of
from tenants.actions.former_hosts import HostTaken
from tenants.bodies.actions.ask_connection import NothingToConnect
from tenants.signin.gate import staff_required

ACCEPT = "terima"


@require_http_methods(["GET", "POST"])
@staff_required()
def application_review(request: HttpRequest, ref: str) -> HttpResponse:
    visit, application = _opened(request, ref)
    form = DecisionForm(posted(request))
    if not form.is_valid():
        return review_page(visit, application, decision=form)
    move = Move(form.cleaned_data["move"])
    try:
        decide(
            ref=ref,
            move=move,
            words=form.cleaned_data["reason"],
            by=visit.staff,
            at=visit.at,
            seen=seen_version(visit),
        )
    except (ApplicationMoved, MoveNotAllowed):
        return _late(visit, ref, decision=form)
    except NotJudged as refused:
        form.add_error("move", _not_judged(refused, move))
        return review_page(visit, application, decision=form)
    except HostTaken:
        form.add_error("move", ADDRESS_SENTENCES[AddressMistake.TAKEN])
        return review_page(visit, application, decision=form)
    except NothingToConnect:
        form.add_error("move", _("Instansi ini sudah terhubung atau sedang disiapkan."))
        return review_page(visit, application, decision=form)
    messages.success(request, _("Putusan disimpan dan dikirim ke pemohon."))
    return redirect(visit.url("application-list"))


@require_POST
@staff_required()
def application_judge(request: HttpRequest, ref: str, step: str) -> HttpResponse:
    visit, application = _opened(request, ref)
    which = STEPS_BY_SLUG.get(step)
    if which is None:
        raise Http404
    verdict = Verdict.ACCEPTED if ACCEPT in request.POST else Verdict.CHANGES
    form = StepWordsForm(posted(request), prefix=step, verdict=verdict)
    if not form.is_valid():
        return review_page(visit, application, judged=Judged(which, form))
    words = "" if verdict is Verdict.ACCEPTED else form.cleaned_data["words"]
    try:
        judge_step(
            ref=ref,
            step=which,
            verdict=verdict,
            words=words,
            by=visit.staff,
            at=visit.at,
            seen=seen_version(visit),
        )
    except (ApplicationMoved, MoveNotAllowed):
        return _late(visit, ref, judged=Judged(which, form))
    return redirect(f"{visit.url('application-review', ref)}#{step}")


@require_POST
@staff_required()
def application_retry(request: HttpRequest, ref: str) -> HttpResponse:
    visit, _application = _opened(request, ref)
    try:
        retry_filling(ref=ref, by=visit.staff, at=visit.at)
    except MoveNotAllowed:
        return _late(visit, ref)
    messages.success(request, _("Penyiapan diulangi."))
    return redirect(visit.url("application-review", ref))


@require_GET
@staff_required()
def application_paper(request: HttpRequest, ref: str, step: str) -> HttpResponse:
    """Show a signed paper inside the review; it is kept apart from everything of the console."""
    _visit, application = _opened(request, ref)
    which = STEPS_BY_SLUG.get(step)
    paper = papers_of(application).get(which) if which else None
    if paper is None:
        raise Http404
    found = paper_response(paper.path, name=paper.name, is_shown="unduh" not in request.GET)
    return cast("HttpResponse", found)


def _opened(request: HttpRequest, ref: str) -> tuple[Visit, Application]:
    application = application_for_review(ref)
    if application is None:
        raise Http404
    return visit_of(request, CONSOLE), application


def _late(visit: Visit, ref: str, **typed: Any) -> HttpResponse:
    """Say that somebody was first, with the application as it is now and what was typed."""
    now = application_for_review(ref)
    if now is None:
        raise Http404
    return review_page(visit, now, is_late=True, status=HTTPStatus.CONFLICT, **typed)


def _not_judged(refused: NotJudged, move: Move) -> str:
    if move is Move.RETURN:
        return _("Tandai dulu bagian mana yang perlu diperbaiki.")
    names = ", ".join(str(STEP_LABELS[step]) for step in refused.steps)
    return _("Belum Anda terima: {steps}.").replace("{steps}", names)
