from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from public_portal.arrived_files import keep_files, status_of
from public_portal.page import private_page
from public_portal.stale_token import has_stale_token, is_sent, keeps_typed
from public_portal.tracking.own_report import reporters_own
from public_portal.tracking.reporter_steps import EXPLANATIONS, STEPS
from public_portal.tracking.step_page import reporter_form
from public_portal.tracking.take_reporter_step import take_reporter_step
from public_portal.typed import typed, typed_files
from public_portal.uploads import refused_uploads, takes_files
from register.forms.step_form import show_refusal
from register.queries.offers import offered_to
from register.rules.actors import reporter_of
from register.rules.attachments import MOST_FILES
from register.rules.refusals import StepNotAllowed
from register.words.files import file_sentence
from register.words.steps import STEP_LABELS, timeline_label

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from look.forms.base import Form
    from register.models import Report
    from register.rules.attachments import FileRefused
    from register.rules.steps import Step


@takes_files
@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
def track_step(request: HttpRequest, number: str, slug: str) -> HttpResponse:
    if slug not in STEPS:
        raise Http404
    return _answer(request, number, STEPS[slug])


@reporters_own
def _answer(request: HttpRequest, report: Report, step: Step) -> HttpResponse:
    if request.method != "POST" and not _is_offered(report, step):
        messages.warning(request, _("Langkah itu tidak tersedia pada status laporan saat ini."))
        return redirect("public_portal:track-report", report.number)
    form = reporter_form(step, report, data=typed(request), files=typed_files(request))
    refused = refused_uploads(request)
    if not refused and is_sent(request, form):
        return _take(request, report, step, form)
    return _page(request, report, step, form, refused)


def _take(request: HttpRequest, report: Report, step: Step, form: Form) -> HttpResponse:
    at = timezone.now()
    files, refused = keep_files(form.cleaned_data.get("evidence", ()), room=MOST_FILES, at=at)
    if refused:
        return _page(request, report, step, form, refused)
    try:
        taken = take_reporter_step(report_id=report.pk, step=step, form=form, files=files, at=at)
    except StepNotAllowed as refusal:
        show_refusal(form, refusal)
        status = None if refusal.field in form.fields else HTTPStatus.CONFLICT
        return _page(request, report, step, form, [], status=status)
    messages.success(request, _done(step, is_asked=taken.proposal is not None))
    return redirect("public_portal:track-report", report.number)


def _done(step: Step, *, is_asked: bool) -> str:
    if is_asked:
        words = _("Permintaan terkirim: {step}. Menunggu keputusan Admin Nasional.")
        return words.replace("{step}", str(STEP_LABELS[step]))
    return _("Tercatat: {step}.").replace("{step}", timeline_label(step.value))


def _page(
    request: HttpRequest,
    report: Report,
    step: Step,
    form: Form,
    refused: list[FileRefused],
    *,
    status: int | None = None,
) -> HttpResponse:
    for each in refused:
        form.add_error("evidence" if "evidence" in form.fields else None, file_sentence(each))
    if refused:
        status = status_of(refused)
    elif request.method == "POST" and has_stale_token(request):
        status = HTTPStatus.FORBIDDEN
    context = {
        "report": report,
        "form": form,
        "label": STEP_LABELS[step],
        "explanation": EXPLANATIONS[step],
    }
    return private_page(request, "track_step", context, status=status)


def _is_offered(report: Report, step: Step) -> bool:
    rows = offered_to(report=report, actor=reporter_of(report.pk), at=timezone.now())
    return any(row.step is step for row in rows)
