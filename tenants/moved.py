"""A request at a former host is sent on to the same path at the host that is the agency's now."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse

from tenants.queries.hosts import known_host
from tenants.signin.homes import origin_at

# 308 keeps method and body; 301 is what links, feeds and old programs understand.
_READING: Final = frozenset({"GET", "HEAD"})
# A host may come back to its agency: who keeps the answer for ever would then go round in a circle.
_KEPT: Final = "max-age=86400"


def moved(request: HttpRequest, domain: str) -> HttpResponse | None:
    """Return the permanent redirect, None where nobody has moved from there to another host."""
    known = known_host(domain)
    if not known.moved_to:
        return None
    reads = request.method in _READING
    status = HTTPStatus.MOVED_PERMANENTLY if reads else HTTPStatus.PERMANENT_REDIRECT
    where = f"{origin_at(known.moved_to)}{request.get_full_path()}"
    return HttpResponse(status=status, headers={"Location": where, "Cache-Control": _KEPT})
