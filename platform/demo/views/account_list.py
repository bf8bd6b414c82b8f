from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.queries.demo_codes import current_totp, seconds_left
from demo.queries.sample_applications import sample_applications
from demo.queries.sample_reports import sample_reports
from demo.queries.shown_accounts import portal, shown_desks
from demo.sign_in import PASSWORD, totp_secret
from look.pages import render_page
from public_portal.frame import portal_frame


@require_safe
@never_cache
def account_list(request: HttpRequest) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    now = timezone.now()
    context = {
        "frame": portal_frame(request),
        "password": PASSWORD,
        "code": current_totp(totp_secret(), now),
        "seconds": seconds_left(now),
        "desks": shown_desks(),
        "portal": portal(),
        "samples": sample_reports(),
        "applications": sample_applications(),
    }
    return render_page(request, "demo/account_list/page.html", context)
