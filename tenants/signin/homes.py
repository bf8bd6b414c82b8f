"""Where people go after signing in, and where a desk is reached."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.http import HttpRequest

from tenants.models import Agency, Host
from tenants.scope import SIGN_IN, scope
from tenants.signin.site_key import agency_of

CONSOLE_OF_AGENCY: Final = "/konsol/"


def home_of(request: HttpRequest) -> str:
    """Return the path to go to after signing in on this host."""
    return CONSOLE_OF_AGENCY if agency_of(request) else "/"


def origins_of(agencies: list[Agency]) -> dict[int, str]:
    """Return scheme, host and port of each agency's own address, by agency id."""
    with scope(SIGN_IN, savepoint=False):
        hosts = Host.objects.filter(agency__in=agencies, is_primary=True)
        return {host.agency_id: origin_at(host.domain) for host in hosts}


def origin_at(domain: str) -> str:
    """Return scheme, host and port of one of our hosts."""
    # In production a proxy stands before us on the usual port.
    port = "" if settings.SITE_SCHEME == "https" else f":{settings.SITE_PORT}"
    return f"{settings.SITE_SCHEME}://{domain}{port}"
