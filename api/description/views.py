"""The description, for whoever asks: it holds nothing of anybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from api.description.file import FILE


@require_safe
def schema(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        FILE.read_bytes(),
        content_type="application/yaml",
        headers={"Cache-Control": "public, max-age=300"},
    )
