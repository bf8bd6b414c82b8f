from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from public_portal.page import portal_page, private_page
from public_portal.tracking.report_page import read_report_page
from public_portal.tracking.written_number import written_number
from public_portal.views.missing_report import missing_report
from public_portal.visitor import shown_for
from register.queries.doors import NoSuchReport

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
@vary_on_cookie
def track_report(request: HttpRequest, number: str) -> HttpResponse:
    written = written_number(number)
    if written and written != number:
        return redirect("public_portal:track-report", written)
    shown = shown_for(request, number=number)
    with shown.scope():
        try:
            page = read_report_page(
                number=number, shown=shown, at=timezone.now(), files_at="public_portal:track-file"
            )
        except NoSuchReport:
            page = None
    if page is None:
        return missing_report(request, number=number)
    answer = private_page if page.is_mine else portal_page
    return answer(request, "report", {"page": page})
