"""Where an officer's desk is reached."""

from __future__ import annotations

from django.conf import settings

from tenants.models import Host
from tenants.signin.homes import CONSOLE_OF_AGENCY, origin_at


def desk_url(agency_id: int | None, path: str = "") -> str:
    """Return the address of a page of a console; None is the national desk."""
    if agency_id is None:
        return f"{origin_at(settings.NATIONAL_HOST)}/{path}"
    domain = Host.objects.values_list("domain", flat=True).get(agency_id=agency_id, is_primary=True)
    return f"{origin_at(domain)}{CONSOLE_OF_AGENCY}{path}"
