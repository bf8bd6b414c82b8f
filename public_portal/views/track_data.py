from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.http import require_safe

from public_portal.account.export import zip_of
from public_portal.account.held_data import held_reports
from public_portal.page import private_page
from public_portal.tracking.own_report import reporters_own
from public_portal.visitor import shown_for

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from register.models import Report


@require_safe
@reporters_own
def track_data(request: HttpRequest, report: Report) -> HttpResponse:
    shown = shown_for(request, number=report.number)
    (held,) = held_reports([report], shown=shown, at=timezone.now())
    return private_page(request, "track_data", {"held": held})


@require_safe
@reporters_own
def track_data_file(request: HttpRequest, report: Report) -> HttpResponse:
    at = timezone.now()
    held = held_reports([report], shown=shown_for(request, number=report.number), at=at)
    return zip_of(held, user=None, at=at, name=f"data-saya-{report.number}")
