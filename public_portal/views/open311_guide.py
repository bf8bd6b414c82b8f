from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.views.decorators.http import require_safe

from public_portal.page import portal_page
from tenants.signin.homes import origin_at

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def open311_guide(request: HttpRequest) -> HttpResponse:
    """Tell makers of apps how reports are read and filed over Open311."""
    context = {
        "endpoint": f"{settings.PUBLIC_URL}/open311/v2",
        "rest_docs": f"{origin_at(settings.NATIONAL_HOST)}/api/docs",
        "jurisdiction": f"banjarnegara.{settings.PUBLIC_HOST}",
    }
    return portal_page(request, "open311", context)
