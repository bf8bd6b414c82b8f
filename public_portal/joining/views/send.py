from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from onboarding.applications.actions.send_application import (
    StepsMissing,
    send_application,
    withdraw_application,
)
from onboarding.applications.words.labels import STEP_LABELS, STEP_SLUGS
from onboarding.applications.words.summary import summaries_of
from public_portal.joining.forms.send import SendForm
from public_portal.joining.opened import while_editable
from public_portal.page import private_page
from public_portal.stale_token import has_stale_token, is_sent
from public_portal.typed import typed

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.joining.opened import Opened


@while_editable
def join_send(request: HttpRequest, opened: Opened) -> HttpResponse:
    form = SendForm(typed(request))
    if is_sent(request, form):
        try:
            send_application(ref=opened.ref, at=timezone.now())
        except StepsMissing as missing:
            names = ", ".join(str(STEP_LABELS[step]) for step in missing.steps)
            form.add_error(None, _("Belum selesai: {steps}.").replace("{steps}", names))
        else:
            messages.success(request, _("Permohonan terkirim."))
            return redirect(opened.url("status"))
    return private_page(request, "join_send", _context(opened, form))


@while_editable
def join_withdraw(request: HttpRequest, opened: Opened) -> HttpResponse:
    if request.method != "POST" or has_stale_token(request):
        context = {"body": opened.application.body, "tasks_url": opened.url("tasks")}
        return private_page(request, "join_withdraw", context)
    withdraw_application(ref=opened.ref, at=timezone.now())
    messages.success(request, _("Permohonan dibatalkan."))
    return redirect(opened.url("status"))


def _context(opened: Opened, form: SendForm) -> dict[str, object]:
    summaries = summaries_of(opened.sections, opened.papers)
    return {
        "form": form,
        "body": opened.application.body,
        "summaries": [
            (each, opened.step_url(each.step), opened.url("paper", STEP_SLUGS[each.step]))
            for each in summaries
        ],
        "missing": [each.label for each in summaries if not each.is_done],
        "tasks_url": opened.url("tasks"),
        "zone": opened.application.body.time_zone,
    }
