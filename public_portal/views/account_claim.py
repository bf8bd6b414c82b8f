from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from public_portal.account.member import of_account
from public_portal.forms.claim import ClaimForm
from public_portal.limits import count_guess
from public_portal.page import private_page
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.typed import typed
from public_portal.visitor import Shown, owner_key_of
from register.actions.claim_report import NotClaimable, claim_report
from register.actions.use_quota import QuotaUsedUp
from register.queries.doors import NoSuchReport
from tenants.scope import PORTAL, scope

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse


@keeps_typed
@of_account
@require_http_methods(["GET", "HEAD", "POST"])
def account_claim(request: HttpRequest) -> HttpResponse:
    form = ClaimForm(typed(request))
    if is_sent(request, form) and _claim(request, form, at=timezone.now()):
        messages.success(request, _("Laporan ditambahkan ke akun Anda."))
        return redirect("public_portal:account-reports")
    status = HTTPStatus.TOO_MANY_REQUESTS if form.is_too_often else None
    return private_page(request, "account_claim", {"form": form}, status=status)


def _claim(request: HttpRequest, form: ClaimForm, *, at: datetime) -> bool:
    number, secret = form.cleaned_data["number"], form.cleaned_data["secret"]
    mine = owner_key_of(request)
    try:
        with scope(PORTAL, savepoint=False):
            count_guess(request, at=at)
        with Shown(secret).scope():
            refusal = _refusal(number, secret, mine, at)
    except QuotaUsedUp:
        form.refuse_for_now()
        return False
    if refusal is not None:
        form.refuse(refusal)
    return refusal is None


def _refusal(number: str, secret: str, mine: str, at: datetime) -> Exception | None:
    # Caught inside the scope: an error that left it would undo the count of the guess.
    try:
        claim_report(number=number, secret=secret, owner_key=mine, at=at)
    except (NoSuchReport, NotClaimable) as refusal:
        return refusal
    return None
