from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regions.coordinates import outline_lines

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
@cache_control(public=True, max_age=24 * 3600)
def map_outline(request: HttpRequest) -> HttpResponse:
    lines = outline_lines()
    if not lines:
        raise Http404
    return HttpResponse(lines, content_type="application/json")
