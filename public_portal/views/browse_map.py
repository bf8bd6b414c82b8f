from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.http import require_safe

from public_portal.browsing.addresses import MAP, address
from public_portal.browsing.asked import asked_by
from public_portal.browsing.region_map import region_map
from public_portal.browsing.region_table import region_table, searched_table
from public_portal.forms.browse import NAMES, BrowseForm
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.browsing.asked import Asked


@require_safe
def browse_map(request: HttpRequest) -> HttpResponse:
    form = BrowseForm(request.GET)
    asked = asked_by(form, at=timezone.now()) if form.is_valid() else None
    if asked is None or asked.is_everywhere:
        table = region_table(request.GET.get(NAMES["province"], ""))
    else:
        table = searched_table(asked)
    context = {"table": table, "drawing": region_map(table), **_links(asked)}
    return portal_page(request, "browse_map", context)


def _links(asked: Asked | None) -> dict[str, str]:
    said = asked.said if asked else {}
    return {
        "list_url": address(said),
        "map_url": address(said, page=MAP),
        "nation_url": address(said, page=MAP, province=""),
    }
