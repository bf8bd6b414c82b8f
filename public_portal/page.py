"""Answering with a page of the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.cache import add_never_cache_headers

from look.pages import render_page
from public_portal.frame import portal_frame

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def portal_page(
    request: HttpRequest,
    name: str,
    context: dict[str, Any] | None = None,
    *,
    fragment: str = "",
    status: int | None = None,
) -> HttpResponse:
    """Render public_portal/<name>/page.html in the portal's frame."""
    values = {"frame": portal_frame(request), **(context or {})}
    template = f"public_portal/{name}/page.html"
    return render_page(request, template, values, fragment=fragment, status=status)


def private_page(
    request: HttpRequest,
    name: str,
    context: dict[str, Any] | None = None,
    *,
    fragment: str = "",
    status: int | None = None,
) -> HttpResponse:
    """The same for what one person alone may see: no cache on the way or on the phone keeps it."""
    response = portal_page(request, name, context, fragment=fragment, status=status)
    add_never_cache_headers(response)
    return response
