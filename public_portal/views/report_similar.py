from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from public_portal.asked_too_often import asked_too_often
from public_portal.drafts.similar import similar_to
from public_portal.limits import count_likeness
from public_portal.page import private_page
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_POST
def report_similar(request: HttpRequest) -> HttpResponse:
    said, at = request.POST, timezone.now()
    try:
        count_likeness(request, at=at)
    except QuotaUsedUp as used_up:
        return asked_too_often(request, used_up, back="report-new")
    found = similar_to(said.get("title", ""), body=said.get("body", ""), at=at)
    if not found:
        return HttpResponse(status=204)
    return private_page(request, "report_similar", {"similar": found}, fragment="similar")
