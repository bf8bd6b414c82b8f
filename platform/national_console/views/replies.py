"""The ready replies of the national desk: listed, written with a preview, deleted."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from casework.actions.keep_desk_reply import drop_desk_reply, keep_desk_reply
from casework.actions.keep_reply import CodeTaken
from casework.forms.ready_text_form import ReadyTextForm
from casework.queries.desk_replies import desk_reply, desk_reply_list
from casework.queries.replies import NoSuchReply
from casework.queries.reply_choices import sample
from look.navigation import NavLink
from national_console.console import CONSOLE
from register.queries.categories import category_choices
from register.queries.clocks import NATIONAL_ZONE
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required

NEW = {"is_active": True}
KEPT = ("title", "code", "text", "category_code", "is_active")


@require_GET
@staff_required()
def reply_list_page(request: HttpRequest) -> HttpResponse:
    visit, names = visit_of(request, CONSOLE), dict(category_choices())
    rows = [
        (row, visit.url("reply-edit", row.pk), names.get(row.category_code, row.category_code))
        for row in desk_reply_list()
    ]
    context = {"rows": rows, "new_url": visit.url("reply-new")}
    return visit.page("national_console/replies/page.html", context)


@require_http_methods(["GET", "POST"])
@staff_required()
def reply_new(request: HttpRequest) -> HttpResponse:
    return _form_page(visit_of(request, CONSOLE), None, NEW)


@require_http_methods(["GET", "POST"])
@staff_required()
def reply_edit(request: HttpRequest, reply_id: int) -> HttpResponse:
    try:
        row = desk_reply(reply_id)
    except NoSuchReply as error:
        raise Http404 from error
    initial = {name: getattr(row, name) for name in KEPT}
    return _form_page(visit_of(request, CONSOLE), reply_id, initial)


@require_POST
@staff_required()
def reply_drop(request: HttpRequest, reply_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    drop_desk_reply(reply_id=reply_id, by=visit.actor)
    messages.success(request, _("Balasan siap pakai dihapus."))
    return redirect(visit.url("reply-list"))


def _form_page(visit: Visit, reply_id: int | None, initial: dict[str, Any]) -> HttpResponse:
    posted = visit.request.method == "POST"
    data = visit.request.POST if posted else None
    form = ReadyTextForm(data, categories=category_choices(), initial=initial)
    if not posted or not form.is_valid() or "pratinjau" in visit.request.POST:
        return _draw(visit, reply_id, form)
    try:
        keep_desk_reply(**form.cleaned_data, by=visit.actor, at=visit.at, reply_id=reply_id)
    except CodeTaken:
        form.add_error("code", _("Kode ini sudah dipakai balasan lain."))
        return _draw(visit, reply_id, form)
    messages.success(visit.request, _("Balasan siap pakai disimpan."))
    return redirect(visit.url("reply-list"))


def _draw(visit: Visit, reply_id: int | None, form: ReadyTextForm) -> HttpResponse:
    title = form.initial.get("title") or _("Balasan baru")
    here = visit.url("reply-list")
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "preview": _preview(visit, form["text"].value() or ""),
        "drop_url": visit.url("reply-drop", reply_id) if reply_id else "",
        "list_url": here,
        "crumbs": (NavLink(_("Balasan siap pakai"), here), NavLink(title, "")),
    }
    return visit.page("register/ready_text/page.html", context, here=here)


def _preview(visit: Visit, text: str) -> str:
    if not text.strip():
        return ""
    office = _("Pemerintah Kabupaten Banjarnegara")
    return sample(text, office=office, zone=NATIONAL_ZONE, person=visit.staff.name, at=visit.at)
