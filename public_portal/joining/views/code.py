from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from kernel.masking import mask_email
from onboarding.applications.actions.begin_application import BodyTaken
from onboarding.applications.actions.prove_email import (
    CodeExpired,
    CodeWrong,
    prove_email,
    send_proof,
)
from onboarding.applications.rules.states import State
from public_portal.forms.code import CodeForm
from public_portal.joining.opened import in_application
from public_portal.limits import count_code
from public_portal.page import private_page
from public_portal.stale_token import has_stale_token, is_sent
from public_portal.typed import typed
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.joining.opened import Opened


@in_application
def join_code(request: HttpRequest, opened: Opened) -> HttpResponse:
    if opened.application.stands is not State.UNPROVEN:
        return redirect(opened.url("tasks"))
    if "ulang" in request.POST and not has_stale_token(request):
        return _send_again(request, opened)
    form = CodeForm(typed(request))
    if is_sent(request, form):
        return _prove(request, opened, form)
    is_stale = request.method == "POST" and has_stale_token(request)
    return _page(request, opened, form, HTTPStatus.FORBIDDEN if is_stale else None)


def _send_again(request: HttpRequest, opened: Opened) -> HttpResponse:
    at = timezone.now()
    try:
        count_code(request, opened.application.email, at=at)
    except QuotaUsedUp as used_up:
        sentence = _("Terlalu banyak kode diminta. Coba lagi nanti.")
        return _too_often(request, opened, CodeForm({"code": ""}), used_up, sentence)
    send_proof(opened.application, at=at)
    messages.success(request, _("Kode baru sudah dikirim. Kode yang lama tidak berlaku lagi."))
    return redirect(opened.url("code"))


def _prove(request: HttpRequest, opened: Opened, form: CodeForm) -> HttpResponse:
    try:
        prove_email(ref=opened.ref, typed=form.cleaned_data["code"], at=timezone.now())
    except CodeWrong:
        form.add_error("code", _("Kodenya tidak cocok. Periksa lagi angkanya."))
    except CodeExpired:
        form.add_error("code", _("Kode itu sudah tidak berlaku. Minta kode baru di bawah ini."))
    except BodyTaken:
        form.add_error(None, _("Permohonan lain untuk instansi ini sudah dibuka lebih dulu."))
        return _page(request, opened, form, HTTPStatus.CONFLICT)
    except QuotaUsedUp as used_up:
        sentence = _("Terlalu banyak percobaan. Minta kode baru di bawah ini.")
        return _too_often(request, opened, form, used_up, sentence)
    else:
        messages.success(
            request, _("Surel dikonfirmasi. Tautan permohonan ini kami kirim ke sana.")
        )
        return redirect(opened.url("tasks"))
    return _page(request, opened, form)


def _too_often(
    request: HttpRequest, opened: Opened, form: CodeForm, used_up: QuotaUsedUp, sentence: str
) -> HttpResponse:
    form.errors.clear()
    form.add_error(None, sentence)
    response = _page(request, opened, form, HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(used_up.retry_after)
    return response


def _page(
    request: HttpRequest, opened: Opened, form: CodeForm, status: int | None = None
) -> HttpResponse:
    context = {
        "form": form,
        "email": mask_email(opened.application.email),
        "body": opened.application.body,
    }
    return private_page(request, "join_code", context, status=status)
