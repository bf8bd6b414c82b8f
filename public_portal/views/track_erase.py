from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from public_portal.account.proof import count_try, form_for_report
from public_portal.page import private_page
from public_portal.secret_cookie import secret_shown
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.tracking.own_report import reporters_own
from public_portal.visitor import signed_in
from register.actions.erase_identity import ask_erasure
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from register.models import Report


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
@reporters_own
def track_erase(request: HttpRequest, report: Report) -> HttpResponse:
    at, status = timezone.now(), None
    secret = secret_shown(request, number=report.number)
    form = form_for_report(request, report, secret=secret, user=signed_in(request))
    try:
        if request.method == "POST":
            count_try(who=report.number, at=at)
        if is_sent(request, form):
            return _erase(request, report, is_over=ask_erasure(report_id=report.pk, at=at))
    except QuotaUsedUp:
        form.refuse_for_now()
        status = HTTPStatus.TOO_MANY_REQUESTS
    return private_page(request, "track_erase", {"form": form, "report": report}, status=status)


def _erase(request: HttpRequest, report: Report, *, is_over: bool) -> HttpResponse:
    if is_over:
        messages.success(request, _("Data diri Anda dalam laporan ini sudah dihapus."))
    else:
        messages.success(
            request, _("Tercatat. Data diri Anda dihapus begitu laporan ini berakhir.")
        )
    if secret_shown(request, number=report.number):
        return redirect("public_portal:track-data", report.number)
    return redirect("public_portal:account-reports")
