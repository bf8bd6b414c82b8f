from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def agency_front(request: HttpRequest) -> HttpResponse:
    """Lead from an agency's own host to its page on the portal, where everything public is."""
    slug = request.site.agency.slug  # type: ignore[attr-defined]
    page = reverse("public_portal:agency-page", urlconf="config.urls_public", args=[slug])
    return HttpResponseRedirect(f"{settings.PUBLIC_URL}{page}")
