from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kernel.receipt_secret import parse_secret
from public_portal.forms.track import NUMBER_MAX, TrackForm
from public_portal.limits import count_guess
from public_portal.page import private_page
from public_portal.secret_cookie import keep_secret
from public_portal.stale_token import has_stale_token, is_sent, keeps_typed
from public_portal.typed import typed
from public_portal.views.missing_report import missing_report
from public_portal.visitor import Shown, owner_key_of
from register.actions.use_quota import QuotaUsedUp
from register.queries.doors import NoSuchReport
from register.queries.tracking import track_report

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
def track_open(request: HttpRequest) -> HttpResponse:
    asked = {"number": request.GET.get("nomor", "")[:NUMBER_MAX]}
    form = TrackForm(typed(request), initial=asked)
    if not is_sent(request, form):
        is_stale = request.method == "POST" and has_stale_token(request)
        status = HTTPStatus.FORBIDDEN if is_stale else None
        return private_page(request, "track_open", {"form": form}, status=status)
    try:
        return _open(request, form)
    except QuotaUsedUp as used_up:
        return _too_many(request, form, used_up)


def _open(request: HttpRequest, form: TrackForm) -> HttpResponse:
    number, secret = form.cleaned_data["number"], form.cleaned_data["secret"]
    if secret:
        count_guess(request, at=timezone.now())
    if not _opens(request, number, secret):
        return missing_report(request, form=form)
    address = reverse("public_portal:track-report", args=[number])
    response = redirect(address)
    if secret:
        keep_secret(response, path=address, number=number, secret=parse_secret(secret))
    return response


def _opens(request: HttpRequest, number: str, secret: str) -> bool:
    """Tell whether the secret is this report's, or without one whether the report may be seen."""
    shown = Shown(secret) if secret else Shown(owner_key=owner_key_of(request))
    with shown.scope():
        try:
            _report, is_mine = track_report(
                number=number, secret=shown.secret, owner_key=shown.owner_key
            )
        except NoSuchReport:
            return False
    return is_mine or not secret


def _too_many(request: HttpRequest, form: TrackForm, used_up: QuotaUsedUp) -> HttpResponse:
    form.add_error(
        None,
        _("Terlalu banyak percobaan dari jaringan ini. Tunggu beberapa menit, lalu coba lagi."),
    )
    status = HTTPStatus.TOO_MANY_REQUESTS
    response = private_page(request, "track_open", {"form": form}, status=status)
    response["Retry-After"] = str(used_up.retry_after)
    return response
