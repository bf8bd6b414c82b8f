from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from kernel.receipt_secret import group_secret
from public_portal.page import private_page
from public_portal.secret_cookie import secret_shown
from public_portal.visitor import Shown
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
    context = {"report": report, "secret": group_secret(secret), "steps": steps}
    return private_page(request, "report_sent", context)
