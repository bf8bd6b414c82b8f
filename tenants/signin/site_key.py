"""The site of a request, as sessions are bound to it."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest

from tenants.models import Agency
from tenants.site import Site, SiteKind

PUBLIC_SITE: Final = SiteKind.PUBLIC.value


def site_of(request: HttpRequest) -> Site:
    """Return the site the middleware found; what belongs to no site counts as the portal's."""
    return getattr(request, "site", None) or Site(SiteKind.PUBLIC)


def agency_of(request: HttpRequest) -> Agency | None:
    return site_of(request).agency


def site_key(request: HttpRequest) -> str:
    """Return PUBLIC, NATIONAL or AGENCY:<id> for the host of the request."""
    site = site_of(request)
    return f"{site.kind}:{site.agency.pk}" if site.agency else site.kind.value
