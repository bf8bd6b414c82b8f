"""Where a list goes on."""

from __future__ import annotations

from urllib.parse import urlencode

from rest_framework.request import Request
from rest_framework.response import Response


def next_url(request: Request, token: str) -> str | None:
    """Return the address of the page behind a cursor, None at the end of the list."""
    if not token:
        return None
    asked = [(name, text) for name, texts in request.query_params.lists() for text in texts]
    kept = [pair for pair in asked if pair[0] != "cursor"]
    return request.build_absolute_uri(f"{request.path}?{urlencode([*kept, ('cursor', token)])}")


def page_answer(request: Request, items: object, token: str) -> Response:
    """Return a page: its items, and `next`, which the header `Link` says as well."""
    goes_on = next_url(request, token)
    links = {"Link": f'<{goes_on}>; rel="next"'} if goes_on else {}
    return Response({"items": items, "next": goes_on}, headers=links)
