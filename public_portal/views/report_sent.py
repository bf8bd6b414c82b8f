from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kernel.receipt_secret import group_secret
from public_portal.page import private_page
from public_portal.secret_cookie import secret_shown
from public_portal.visitor import Shown
from register.queries.clocks import NATIONAL_ZONE
from register.queries.doors import NoSuchReport
from register.queries.next_steps import next_steps
from register.queries.tracking import track_report

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def report_sent(request: HttpRequest, number: str) -> HttpResponse:
    secret = secret_shown(request, number=number)
    with Shown(secret).scope():
        try:
            report, is_mine = track_report(number=number, secret=secret)
        except NoSuchReport:
            is_mine = False
        steps = next_steps(report, at=timezone.now()) if is_mine else []
    if not is_mine:
        return redirect("public_portal:track-report", number)
    context = {
        "report": report,
        "zone": NATIONAL_ZONE,
        "secret": group_secret(secret),
        "steps": steps,
        "share_text": _share_text(number),
    }
    return private_page(request, "report_sent", context)


def _share_text(number: str) -> str:
    """Return what is sent to others: number and address, never the secret."""
    address = settings.PUBLIC_URL + reverse("public_portal:track-report", args=[number])
    return _("Nomor laporan saya: {number}. Ikuti di {address}").format(
        number=number, address=address
    )
