from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from public_portal.forms.flag import FlagForm
from public_portal.limits import count_flag
from public_portal.page import portal_page
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.typed import typed
from public_portal.views.missing_report import missing_report
from register.actions.flag_report import flag_report
from register.actions.use_quota import QuotaUsedUp
from register.queries.doors import NoSuchReport
from register.queries.tracking import track_report
from register.rules.moderation import FlagReason

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
def report_flag(request: HttpRequest, number: str) -> HttpResponse:
    try:
        track_report(number=number)
    except NoSuchReport:
        return missing_report(request, number=number)
    form = FlagForm(typed(request))
    if not is_sent(request, form):
        return portal_page(request, "report_flag", {"form": form, "number": number})
    try:
        return _flagged(request, number, form)
    except QuotaUsedUp:
        form.add_error(None, _("Terlalu banyak aduan dari jaringan ini. Coba lagi besok."))
        context = {"form": form, "number": number}
        return portal_page(request, "report_flag", context, status=HTTPStatus.TOO_MANY_REQUESTS)


def _flagged(request: HttpRequest, number: str, form: FlagForm) -> HttpResponse:
    at, said = timezone.now(), form.cleaned_data
    count_flag(request, at=at)
    flag_report(number=number, reason=FlagReason(said["reason"]), note=said["note"], at=at)
    messages.success(request, _("Terima kasih. Admin Nasional akan memeriksa laporan ini."))
    return redirect("public_portal:report-public", number)
