from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from look.timeline import TimelineEntry
from onboarding.applications.models import Entry, EntryKind
from onboarding.applications.rules.states import State
from onboarding.applications.rules.steps import StepState
from onboarding.applications.words.labels import STEP_HINTS, STEP_LABELS
from onboarding.applications.words.summary import summaries_of
from public_portal.joining.opened import in_application, while_editable
from public_portal.page import private_page
from tenants.signin.homes import origin_at

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from onboarding.applications.models import Application
    from onboarding.applications.words.summary import Summary
    from public_portal.joining.opened import Opened

_CHIPS = {
    StepState.NOT_BEGUN: "lp-mute",
    StepState.PARTLY: "lp-warn",
    StepState.DONE: "lp-ok",
    StepState.TO_MEND: "lp-late",
}


@while_editable
def join_tasks(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The steps with how far each is; the way to send opens when all are done."""
    summaries = summaries_of(opened.sections, opened.papers)
    done = sum(each.is_done for each in summaries)
    context = {
        "application": opened.application,
        "body": opened.application.body,
        "tasks": [_task(opened, each) for each in summaries],
        "done": done,
        "total": len(summaries),
        "is_ready": done == len(summaries),
        "was_returned": opened.application.stands is State.RETURNED,
        "send_url": opened.url("send"),
        "withdraw_url": opened.url("withdraw"),
    }
    return private_page(request, "join_tasks", context)


@in_application
def join_status(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Where the application stands and what has been done to it."""
    application = opened.application
    if application.stands is State.UNPROVEN:
        return redirect(opened.url("code"))
    is_there = application.stands is State.CONNECTED
    host = f"{application.slug}.{settings.PUBLIC_HOST}"
    context = {
        "application": application,
        "body": application.body,
        "entries": _history(application),
        "zone": application.body.time_zone,
        "is_waiting": application.stands is State.SENT,
        "is_approved": application.stands is State.APPROVED,
        "is_refused": application.stands is State.REFUSED,
        "console_url": f"{origin_at(host)}/konsol/" if is_there else "",
        "tasks_url": opened.url("tasks") if opened.is_editable else "",
    }
    return private_page(request, "join_status", context)


def _task(opened: Opened, summary: Summary) -> dict[str, object]:
    words = summary.section.words if summary.section and summary.is_to_mend else ""
    return {
        "label": STEP_LABELS[summary.step],
        "hint": STEP_HINTS[summary.step],
        "state": summary.state_label,
        "chip": _CHIPS[summary.state],
        "words": words,
        "url": opened.step_url(summary.step),
    }


def _history(application: Application) -> list[TimelineEntry]:
    """Return what was done, oldest first; the desk's officers have no names here."""
    # What is said of a step alone is said to its applicant when the whole is sent back.
    hidden = {EntryKind.STEP_ACCEPTED, EntryKind.STEP_RETURNED, EntryKind.FAILED, EntryKind.RETRIED}
    rows = Entry.objects.filter(application=application).exclude(kind__in=hidden).order_by("pk")
    return [
        TimelineEntry(str(EntryKind(row.kind).label), at=row.at, body=row.words) for row in rows
    ] or [TimelineEntry(_("Belum ada yang terjadi"), is_done=False)]
