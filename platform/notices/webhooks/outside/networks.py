"""Which IP addresses are somebody's on the public internet."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

# Global by their range, and yet a way to addresses that are not: NAT64, 6to4, Teredo, and IPv4
# inside IPv6. Whoever is reached through them has an IPv4 address of their own.
_WAYS_AROUND: Final = tuple(
    ip_network(each)
    for each in (
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
        "2001::/32",
        "::ffff:0:0/96",
        "::/96",
    )
)
# What Python's own list of special addresses does not know in all its versions.
_SPECIAL: Final = tuple(
    ip_network(each)
    for each in ("100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "fec0::/10")
)


def is_public(text: str) -> bool:
    """Tell whether messages may be sent to an IP address; False for what is none."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    return address.is_global and not address.is_multicast and not _is_special(address)


def is_loopback(text: str) -> bool:
    """Tell whether an IP address is this machine itself."""
    return ip_address(text).is_loopback


def _is_special(address: IPv4Address | IPv6Address) -> bool:
    return any(
        address in network
        for network in _WAYS_AROUND + _SPECIAL
        if network.version == address.version
    )
