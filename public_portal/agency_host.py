"""Pages of the portal shown on an agency's own host: their links lead to the portal."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import get_urlconf, set_urlconf
from django.utils.translation import gettext as _

from look.navigation import NavLink, PortalFrame
from public_portal.frame import portal_frame
from public_portal.page import portal_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

_CONSOLE = "/konsol/"


def slug_of_host(request: HttpRequest) -> str:
    """Return the slug of the agency whose host was asked."""
    slug: str = request.site.agency.slug  # type: ignore[attr-defined]
    return slug


def page_on_agency_host(request: HttpRequest, name: str, facts: dict[str, Any]) -> HttpResponse:
    """Render public_portal/<name>/page.html there."""
    with _portal_addresses():
        frame = _leading_to_portal(portal_frame(request))
        context = {**facts, "frame": frame, "portal_url": settings.PUBLIC_URL}
        return portal_page(request, name, context)


@contextmanager
def _portal_addresses() -> Iterator[None]:
    """Let names of addresses mean the portal's, which this host does not have."""
    own = get_urlconf()
    set_urlconf("config.urls_public")
    try:
        yield
    finally:
        set_urlconf(own)


def _leading_to_portal(frame: PortalFrame) -> PortalFrame:
    def led(links: tuple[NavLink, ...]) -> tuple[NavLink, ...]:
        return tuple(replace(link, url=f"{settings.PUBLIC_URL}{link.url}") for link in links)

    staff = (NavLink(_("Masuk petugas"), _CONSOLE),)
    return PortalFrame(led(frame.links), staff, led(frame.footer_links))
