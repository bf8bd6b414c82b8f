"""The agency's ready replies: listed, written with a preview, deleted."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.administration import administers
from casework.actions.keep_reply import CodeTaken, drop_reply, keep_reply
from casework.forms.reply_form import ReplyForm
from casework.queries.replies import NoSuchReply, reply_list
from casework.queries.reply_choices import (
    StoredReply,
    choices_for_replies,
    sample,
    stored_reply,
)
from look.navigation import NavLink
from register.rules.steps import Step
from register.views.visit import Visit
from register.words.steps import STEP_LABELS
from tenants.signin.duties import Area

NEW = {"is_active": True}


@require_GET
@administers(Area.REPLIES)
def reply_list_page(visit: Visit) -> HttpResponse:
    rows = [
        (row, visit.url("reply-edit", row.pk), str(STEP_LABELS[Step(row.step)]) if row.step else "")
        for row in reply_list()
    ]
    context = {"rows": rows, "new_url": visit.url("reply-new")}
    return visit.page("agency_console/replies/page.html", context)


@require_http_methods(["GET", "POST"])
@administers(Area.REPLIES)
def reply_new(visit: Visit) -> HttpResponse:
    return _form_page(visit, None)


@require_http_methods(["GET", "POST"])
@administers(Area.REPLIES)
def reply_edit(visit: Visit, reply_id: int) -> HttpResponse:
    try:
        row = stored_reply(reply_id)
    except NoSuchReply as error:
        raise Http404 from error
    return _form_page(visit, row)


@require_POST
@administers(Area.REPLIES)
def reply_drop(visit: Visit, reply_id: int) -> HttpResponse:
    drop_reply(reply_id=reply_id, by=visit.actor)
    messages.success(visit.request, _("Balasan siap pakai dihapus."))
    return redirect(visit.url("reply-list"))


def _form_page(visit: Visit, row: StoredReply | None) -> HttpResponse:
    posted = visit.request.method == "POST"
    form = ReplyForm(
        visit.request.POST if posted else None,
        initial=row.initial if row else NEW,
        **choices_for_replies(),
    )
    if not posted or not form.is_valid() or "pratinjau" in visit.request.POST:
        return _draw(visit, row, form)
    try:
        keep_reply(
            reply=form.reply(), by=visit.actor, at=visit.at, reply_id=row.id if row else None
        )
    except CodeTaken:
        form.add_error("code", _("Kode ini sudah dipakai balasan lain."))
        return _draw(visit, row, form)
    messages.success(visit.request, _("Balasan siap pakai disimpan."))
    return redirect(visit.url("reply-list"))


def _draw(visit: Visit, row: StoredReply | None, form: ReplyForm) -> HttpResponse:
    title = row.title if row else _("Balasan baru")
    here = visit.url("reply-list")
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "preview": _preview(visit, form["text"].value() or ""),
        "drop_url": visit.url("reply-drop", row.id) if row else "",
        "list_url": here,
        "crumbs": (NavLink(_("Balasan siap pakai"), here), NavLink(title, "")),
    }
    return visit.page("register/ready_text/page.html", context, here=here)


def _preview(visit: Visit, text: str) -> str:
    agency = visit.staff.agency
    if agency is None or not text.strip():
        return ""
    return sample(
        text,
        office=agency.name,
        zone=agency.time_zone,
        person=visit.staff.name,
        at=visit.at,
    )
