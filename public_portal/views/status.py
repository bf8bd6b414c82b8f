from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from public_portal.information.service_state import service_state
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
@never_cache
def status(request: HttpRequest) -> HttpResponse:
    parts = service_state(at=timezone.now())
    return portal_page(
        request, "status", {"parts": parts, "all_up": all(part.is_up for part in parts)}
    )
