"""Writing a draft of a procedure: its head, its parts, its steps in their order."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.administration import administers
from agency_console.sop.seen import hands_of_visit, sop_choices, version_or_404
from agency_console.sop.version_page import draw_refused, status_of
from casework.actions.decide_sop import send_sop
from casework.actions.write_sop import write_sop
from casework.forms.sop_editor import SopEditor, arranged_editor, stored_editor, typed_editor
from casework.rules.sop_content import MOST_STEPS
from casework.rules.sop_life import SopNotAllowed, SopRefusal, SopState
from casework.words.sop import SENTENCES
from look.navigation import NavLink
from register.views.seen_version import sent_number
from register.views.visit import Visit
from tenants.signin.duties import Area


@require_http_methods(["GET", "POST"])
@administers(Area.PROCEDURES)
def sop_edit(visit: Visit, procedure_id: int, version: int) -> HttpResponse:
    row = version_or_404(hands_of_visit(visit), procedure_id, version)
    if visit.request.method == "GET":
        if row.state != SopState.DRAFT:
            return draw_refused(visit, procedure_id, version, SopNotAllowed(SopRefusal.NOT_NOW))
        return _draw(visit, row, stored_editor(row, sop_choices(), fixed=_is_fixed(row)))
    post, choices = visit.request.POST, sop_choices()
    if "ke" in post:
        editor = arranged_editor(post, choices, post["ke"], fixed=_is_fixed(row))
        return _draw(visit, row, editor, revision=sent_number(visit, "revision"))
    return _write(visit, row, typed_editor(post, choices, fixed=_is_fixed(row)))


def _is_fixed(row: Any) -> bool:
    """Tell whether its number and purpose stay; the first version is the one that sets them."""
    return row.version > 1


def _write(visit: Visit, row: Any, editor: SopEditor) -> HttpResponse:
    if not editor.is_valid():
        return _draw(visit, row, editor, revision=sent_number(visit, "revision"), status=422)
    sends = "ajukan" in visit.request.POST
    try:
        _keep(visit, row, editor, sends=sends)
    except SopNotAllowed as refused:
        return _refused(visit, row, editor, refused)
    messages.success(
        visit.request, _("SOP diajukan kepada Pembina.") if sends else _("Konsep disimpan.")
    )
    page = "sop-version" if sends else "sop-edit"
    return redirect(visit.url(page, row.document_id, row.version))


def _keep(visit: Visit, row: Any, editor: SopEditor, *, sends: bool) -> None:
    same = {"version_id": row.pk, "by": visit.staff, "at": visit.at}
    # Together: what cannot be sent is not kept either, so that the page shows what there is.
    with transaction.atomic():
        kept = write_sop(
            **same,
            revision=sent_number(visit, "revision"),
            content=editor.content(),
            valid_from=editor.parts.cleaned_data["valid_from"],
            subject=editor.head.subject(),
        )
        if sends:
            send_sop(**same, revision=kept.revision)


def _refused(visit: Visit, row: Any, editor: SopEditor, refused: SopNotAllowed) -> HttpResponse:
    """Show what was typed, with the reason; what was sent goes upon what is there now."""
    said = str(SENTENCES[refused.refusal])
    if refused.field in editor.head.fields:
        editor.head.add_error(refused.field, said)
        return _draw(visit, row, editor, revision=sent_number(visit, "revision"), status=422)
    status = 422 if refused.field else status_of(refused)
    return _draw(visit, row, editor, refusal=said, status=status)


def _draw(
    visit: Visit,
    row: Any,
    editor: SopEditor,
    *,
    revision: int = 0,
    refusal: str = "",
    status: int | None = None,
) -> HttpResponse:
    here, page = visit.url("sop-list"), visit.url("sop-version", row.document_id, row.version)
    context = {
        "row": row,
        "editor": editor,
        "errors": editor.errors(),
        "refusal": refusal,
        "revision": revision or row.revision,
        "is_full": len(editor.steps) >= MOST_STEPS,
        "last": len(editor.steps) - 1,
        "page_url": page,
        "crumbs": (
            NavLink(_("SOP"), here),
            NavLink(row.document.number, page),
            NavLink(_("Ubah"), ""),
        ),
    }
    return visit.page(
        "agency_console/sop_edit/page.html", context, here=here, fragment="steps", status=status
    )
