from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from public_portal.page import portal_page
from public_portal.tracking.beside_report import beside_report
from public_portal.tracking.report_page import read_report_page
from public_portal.tracking.written_number import written_number
from public_portal.views.missing_report import missing_report
from public_portal.visitor import NOTHING_SHOWN
from register.queries.doors import NoSuchReport

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
@vary_on_cookie
def report_public(request: HttpRequest, number: str) -> HttpResponse:
    written = written_number(number)
    if written and written != number:
        return redirect("public_portal:report-public", written)
    try:
        page = read_report_page(
            number=number,
            shown=NOTHING_SHOWN,
            at=timezone.now(),
            files_at="public_portal:report-file",
        )
    except NoSuchReport:
        return missing_report(request, number=number)
    context = {"page": page, "beside": beside_report(request, page)}
    return portal_page(request, "report", context)
