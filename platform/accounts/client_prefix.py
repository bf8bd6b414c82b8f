"""The network a request comes from: what limits are counted by."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from django.http import HttpRequest

# What one customer or one office is given by a provider.
_IPV4_PREFIX = 24
_IPV6_PREFIX = 48


def client_prefix(request: HttpRequest) -> str:
    """Return the network of the client; it is hashed before anything keeps it."""
    try:
        address = ipaddress.ip_address(DefaultAccountAdapter(request).get_client_ip(request))
    except (PermissionDenied, ValueError):
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    length = _IPV4_PREFIX if address.version == 4 else _IPV6_PREFIX  # noqa: PLR2004
    return str(ipaddress.ip_network((address, length), strict=False))
