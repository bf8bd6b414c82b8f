from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from public_portal.browsing.region_map import region_map
from public_portal.browsing.region_table import region_table
from public_portal.forms.browse import NAMES
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def browse_map(request: HttpRequest) -> HttpResponse:
    table = region_table(request.GET.get(NAMES["province"], ""))
    return portal_page(request, "browse_map", {"table": table, "drawing": region_map(table)})
