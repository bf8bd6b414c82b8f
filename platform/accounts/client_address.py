"""A stand-in for the client's address.

Lockouts and rate limits must tell clients apart, but need not know who they are: what they
are given is a keyed hash in the shape of an address of the range fd00::/8, which is never
routed. The real address is stored nowhere.
"""

from __future__ import annotations

import ipaddress

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

_IPV6_HOUSEHOLD = 64
# allauth keeps the first 64 bits of an IPv6 address, so what tells clients apart goes there.
_DISTINGUISHING_BYTES = 7


def client_address(request: HttpRequest) -> str:
    """Return the stand-in for the client of this request."""
    try:
        real = DefaultAccountAdapter(request).get_client_ip(request)
    except PermissionDenied:
        real = "unknown"
    digest = salted_hmac("accounts.client_address", _household(real), algorithm="sha256").digest()
    packed = b"\xfd" + digest[:_DISTINGUISHING_BYTES] + bytes(8)
    return str(ipaddress.IPv6Address(packed))


def _household(address: str) -> str:
    # One line has a whole /64: counting single addresses would count nothing.
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return address
    return str(ipaddress.ip_network((parsed, _IPV6_HOUSEHOLD), strict=False))
