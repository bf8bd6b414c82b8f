"""Coming to a page of the report form with its draft, and going on from it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from public_portal.drafts.parts import address_after
from public_portal.drafts.store import (
    forget_latest,
    fresh_draft,
    give_cookie,
    keep_draft,
    open_draft,
)
from public_portal.receipt import to_receipt
from public_portal.stale_token import keeps_typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Answers
    from public_portal.drafts.parts import Part
    from public_portal.drafts.store import OpenDraft

    DraftView = Callable[[HttpRequest, OpenDraft], HttpResponse]

# On the address of a part that was reached from the check: where to go back to.
BACK = "kembali"


def in_draft(view: DraftView) -> Callable[..., HttpResponse]:
    """Open the draft that the address names, or begin one where it names none."""

    @keeps_typed
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def entered(request: HttpRequest, draft_id: str = "") -> HttpResponse:
        opened = open_draft(request, draft_id)
        if opened is not None and opened.draft.sent:
            return to_receipt(number=opened.draft.sent, key=opened.draft.key)
        if opened is None and draft_id:
            messages.warning(request, _lost_sentence(request))
            if request.method != "POST":
                return _begin_anew()
        return view(request, opened or fresh_draft())

    return entered


def go_on(request: HttpRequest, opened: OpenDraft, part: Part, answers: Answers) -> HttpResponse:
    """Keep the answers of a part and go to the next one, or back to the check."""
    opened.draft.fill(part, answers)
    return kept(opened, address_after(part, opened.draft, back=BACK in request.GET))


def kept(opened: OpenDraft, address: str) -> HttpResponse:
    """Keep the draft as it is now and send the browser on."""
    keep_draft(opened)
    response = redirect(address)
    give_cookie(response, opened)
    return response


def _begin_anew() -> HttpResponse:
    response = redirect("public_portal:report-new")
    forget_latest(response)
    return response


def _lost_sentence(request: HttpRequest) -> str:
    if request.method == "POST":
        return _(
            "Draf Anda yang lama sudah dihapus karena lebih dari sehari tidak dilanjutkan. "
            "Isian halaman ini kami simpan; lengkapi halaman yang lain sekali lagi."
        )
    return _(
        "Draf itu tidak ada di peramban ini, atau sudah dihapus karena lebih dari sehari tidak "
        "dilanjutkan. Mulai lagi di sini."
    )
