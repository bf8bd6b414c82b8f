from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.http import require_safe

from public_portal.agency_host import page_on_agency_host, slug_of_host
from public_portal.statistics.agency_facts import read_agency_facts

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def agency_front(request: HttpRequest) -> HttpResponse:
    """Show an agency's public page on its own host; its links lead to the portal."""
    facts = read_agency_facts(request, slug=slug_of_host(request), at=timezone.now())
    return page_on_agency_host(request, "agency", facts)
