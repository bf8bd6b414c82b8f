from __future__ import annotations

from typing import TYPE_CHECKING

from public_portal.drafts.entry import go_on, in_draft
from public_portal.drafts.parts import Part
from public_portal.forms.identity import IdentityForm
from public_portal.stale_token import is_sent
from public_portal.typed import typed
from public_portal.views.part_page import part_page
from public_portal.visitor import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Answers
    from public_portal.drafts.store import OpenDraft


@in_draft
def report_identity(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    draft = opened.draft
    user = signed_in(request)
    account: Answers = {"name": user.full_name, "email": user.email} if user else {}
    form = IdentityForm(typed(request), initial=draft.of(Part.IDENTITY) or account)
    if is_sent(request, form):
        return go_on(request, opened, Part.IDENTITY, form.answers())
    return part_page(request, Part.IDENTITY, draft, {"form": form, "is_signed_in": bool(user)})
