from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from public_portal.limits import count_support
from public_portal.support_cookie import (
    forget_supporter,
    keep_supporter,
    new_supporter,
    supporter_shown,
)
from public_portal.visitor import owner_key_of
from register.actions.support_report import support_report, withdraw_support
from register.actions.use_quota import QuotaUsedUp
from register.queries.doors import NoSuchReport

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
def report_support(request: HttpRequest, number: str) -> HttpResponse:
    """Count the visitor once; who has an account counts once on all their devices."""
    at = timezone.now()
    shown = supporter_shown(request, number=number)
    who = owner_key_of(request) or shown or new_supporter()
    response = _back(number)
    try:
        count_support(request, number=number, at=at)
        support_report(number=number, who=who, at=at)
    except QuotaUsedUp:
        messages.warning(request, _("Terlalu banyak dukungan dari jaringan ini. Coba lagi besok."))
        return response
    except NoSuchReport as missing:
        raise Http404 from missing
    keep_supporter(response, number=number, who=who)
    messages.success(request, _("Terima kasih. Dukungan Anda tercatat."))
    return response


@require_POST
def support_withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Take the visitor out of the count again."""
    who = supporter_shown(request, number=number) or owner_key_of(request)
    try:
        if who:
            withdraw_support(number=number, who=who)
    except NoSuchReport as missing:
        raise Http404 from missing
    response = _back(number)
    forget_supporter(response, number=number)
    messages.success(request, _("Dukungan Anda ditarik."))
    return response


def _back(number: str) -> HttpResponse:
    response = redirect("public_portal:report-public", number)
    response["Location"] += "#dukungan"
    return response
