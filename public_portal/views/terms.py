from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    return portal_page(request, "terms")
