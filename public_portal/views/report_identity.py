from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from django.utils import timezone

from public_portal.drafts.contact_check import email_of, is_confirmed, is_waiting
from public_portal.drafts.entry import in_draft, kept
from public_portal.drafts.parts import Part, contact_address, review_address
from public_portal.drafts.send_code import send_code
from public_portal.forms.identity import IdentityForm
from public_portal.limits import count_code
from public_portal.stale_token import is_sent
from public_portal.typed import typed
from public_portal.views.part_page import part_page
from public_portal.visitor import signed_in
from register.actions.use_quota import QuotaUsedUp

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
        return _go_on(request, opened, form.answers(), account.get("email", ""))
    return part_page(request, Part.IDENTITY, draft, {"form": form, "is_signed_in": bool(user)})


def _go_on(
    request: HttpRequest, opened: OpenDraft, answers: Answers, own_email: str
) -> HttpResponse:
    """Keep the answers and mail a code where the address is not known to be the reporter's."""
    draft, at = opened.draft, timezone.now()
    if answers["email"] and answers["email"] == own_email:
        draft.confirmed_email = own_email
    if not answers["email"]:
        draft.code, draft.confirmed_email = {}, ""
    draft.fill(Part.IDENTITY, answers)
    if not email_of(draft) or is_confirmed(draft):
        return kept(opened, review_address(draft))
    if not is_waiting(draft, at=at):
        with suppress(QuotaUsedUp):
            count_code(request, email_of(draft), at=at)
            send_code(draft, at=at)
    return kept(opened, contact_address(draft))
