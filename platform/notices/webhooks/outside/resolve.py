"""From a host's name to the one IP address that is called: asked for once, then kept to.

Whoever asks twice may be told something else the second time. One address among several that is not
public refuses them all.
"""

from __future__ import annotations

import socket
import threading
from typing import Final

from django.conf import settings

from notices.webhooks.models.attempt import Outcome
from notices.webhooks.outside.address import Address
from notices.webhooks.outside.answer import CallFailed
from notices.webhooks.outside.networks import is_loopback, is_public

_FAMILIES: Final = (socket.AF_INET, socket.AF_INET6)


def resolve(address: Address, *, seconds: float) -> str:
    """Return the IP address to call, an IPv4 one where there is one.

    :raises CallFailed: NO_HOST, TIMEOUT, or FORBIDDEN where it is no public one
    """
    found = _asked(address, seconds=seconds)
    addresses = [ip for family in _FAMILIES for its_family, ip in found if its_family == family]
    if not addresses:
        raise CallFailed(Outcome.NO_HOST)
    if not all(_is_allowed(ip) for ip in addresses):
        raise CallFailed(Outcome.FORBIDDEN)
    return addresses[0]


def _is_allowed(ip: str) -> bool:
    return is_public(ip) or (settings.WEBHOOK_LOOPBACK and is_loopback(ip))


def _asked(address: Address, *, seconds: float) -> list[tuple[int, str]]:
    """Ask for the host, no longer than so many seconds: the system's resolver knows no limit of ours."""
    found: list[tuple[int, str]] | None = None

    def ask() -> None:
        nonlocal found
        try:
            rows = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            rows = []
        found = [(family, str(place[0])) for family, *_rest, place in rows]

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if found is None:
        raise CallFailed(Outcome.TIMEOUT)
    return found
