from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from public_portal.drafts.similar import similar_to
from public_portal.page import private_page

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_POST
def report_similar(request: HttpRequest) -> HttpResponse:
    said = request.POST
    found = similar_to(said.get("title", ""), body=said.get("body", ""), at=timezone.now())
    if not found:
        return HttpResponse(status=204)
    return private_page(request, "report_similar", {"similar": found}, fragment="similar")
