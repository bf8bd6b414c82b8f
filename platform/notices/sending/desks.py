"""Where an officer's desk is reached."""

from __future__ import annotations

from django.conf import settings

from tenants.models import Host
from tenants.signin.homes import CONSOLE_OF_AGENCY, origin_at


class DeskGone(Exception):
    """The agency has left: nobody works at its desk any more, and it has no address."""


def desk_url(agency_id: int | None, path: str = "") -> str:
    """Return the address of a page of a console; None is the national desk.

    :raises DeskGone:
    """
    console = "/" if agency_id is None else CONSOLE_OF_AGENCY
    return f"{desk_origin(agency_id)}{console}{path}"


def desk_origin(agency_id: int | None) -> str:
    """Return scheme, host and port of a desk.

    :raises DeskGone:
    """
    if agency_id is None:
        return origin_at(settings.NATIONAL_HOST)
    hosts = Host.objects.filter(agency_id=agency_id, is_primary=True)
    domain = hosts.values_list("domain", flat=True).first()
    if domain is None:
        raise DeskGone(agency_id)
    return origin_at(domain)
