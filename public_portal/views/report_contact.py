from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from kernel.masking import mask_email
from public_portal.drafts.contact_check import (
    CodeExpired,
    CodeWrong,
    confirm_email,
    email_of,
    is_confirmed,
)
from public_portal.drafts.entry import in_draft, kept
from public_portal.drafts.parts import Part, address_of, review_address
from public_portal.drafts.send_code import send_code
from public_portal.forms.code import CodeForm
from public_portal.limits import count_code
from public_portal.page import private_page
from public_portal.stale_token import has_stale_token, is_sent
from public_portal.typed import typed
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.store import OpenDraft


@in_draft
def report_contact(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    if not email_of(opened.draft) or is_confirmed(opened.draft):
        return redirect(review_address(opened.draft))
    if "ulang" in request.POST and not has_stale_token(request):
        return _send_again(request, opened)
    form = CodeForm(typed(request))
    if is_sent(request, form):
        return _confirm(request, opened, form)
    is_stale = request.method == "POST" and has_stale_token(request)
    return _page(request, opened, form, HTTPStatus.FORBIDDEN if is_stale else None)


def _send_again(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    at = timezone.now()
    try:
        count_code(request, email_of(opened.draft), at=at)
    except QuotaUsedUp as used_up:
        return _too_often(request, opened, CodeForm({"code": ""}), used_up, _too_many_mails())
    send_code(opened.draft, at=at)
    messages.success(request, _("Kode baru sudah dikirim. Kode yang lama tidak berlaku lagi."))
    return kept(opened, request.get_full_path())


def _confirm(request: HttpRequest, opened: OpenDraft, form: CodeForm) -> HttpResponse:
    try:
        confirm_email(opened.draft, form.cleaned_data["code"], at=timezone.now())
    except CodeWrong:
        form.add_error("code", _("Kodenya tidak cocok. Periksa lagi angkanya."))
    except CodeExpired:
        form.add_error("code", _("Kode itu sudah tidak berlaku. Minta kode baru di bawah ini."))
    except QuotaUsedUp as used_up:
        sentence = _("Terlalu banyak percobaan. Minta kode baru, atau lanjut tanpa surel.")
        return _too_often(request, opened, form, used_up, sentence)
    else:
        return kept(opened, review_address(opened.draft))
    return _page(request, opened, form)


def _too_many_mails() -> str:
    return _("Terlalu banyak kode diminta. Coba lagi nanti, atau lanjut tanpa surel.")


def _too_often(
    request: HttpRequest, opened: OpenDraft, form: CodeForm, used_up: QuotaUsedUp, sentence: str
) -> HttpResponse:
    form.errors.clear()
    form.add_error(None, sentence)
    response = _page(request, opened, form, HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(used_up.retry_after)
    return response


def _page(
    request: HttpRequest, opened: OpenDraft, form: CodeForm, status: int | None = None
) -> HttpResponse:
    draft = opened.draft
    context = {
        "form": form,
        "draft": draft,
        "email": mask_email(email_of(draft)),
        "back_url": address_of(Part.IDENTITY, draft),
        "review_url": review_address(draft),
    }
    return private_page(request, "report_contact", context, status=status)
