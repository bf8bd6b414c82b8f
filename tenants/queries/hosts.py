"""Which agency a host name belongs to."""

from __future__ import annotations

import time

from tenants.models import Agency
from tenants.scope import PORTAL, scope

FRESH_FOR = 5.0  # seconds: so long may a change of state or host stay unseen
MOST_REMEMBERED = 2000  # names, known and unknown, so that invented ones cannot fill the memory

_remembered: dict[str, tuple[float, Agency | None]] = {}


def agency_for_host(domain: str) -> Agency | None:
    """Return the agency of a host name in lower case without port, None if there is none.

    The answer may be FRESH_FOR seconds old.
    """
    now = time.monotonic()
    asked_at, agency = _remembered.get(domain, (-FRESH_FOR, None))
    if now - asked_at < FRESH_FOR:
        return agency
    with scope(PORTAL):
        agency = Agency.objects.filter(domains__domain=domain).first()
    if len(_remembered) >= MOST_REMEMBERED:
        _remembered.clear()
    _remembered[domain] = (now, agency)
    return agency


def forget_hosts() -> None:
    """Ask the database again from now on: for tests and after a change in this process."""
    _remembered.clear()
