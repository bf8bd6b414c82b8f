"""Which agency a host name belongs to, or belonged to."""

from __future__ import annotations

import time
from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from tenants.models import Agency, FormerHost, Host
from tenants.scope import PORTAL, scope

FRESH_FOR = 5.0  # seconds: so long may a change of state or host stay unseen
MOST_REMEMBERED = 2000  # names, known and unknown, so that invented ones cannot fill the memory


class KnownHost(NamedTuple):
    """Whose a host name is, None where nobody's.

    is_former: it no longer serves its agency. moved_to: the host that does, empty where none does.
    """

    agency: Agency | None
    is_former: bool = False
    moved_to: str = ""


_NOBODYS = KnownHost(None)
_remembered: dict[str, tuple[float, KnownHost]] = {}


def known_host(domain: str) -> KnownHost:
    """Return whose a host name in lower case without port is or was.

    One statement for a present host, two for any other. The answer may be FRESH_FOR seconds old.
    """
    if not domain:
        return _NOBODYS
    now = time.monotonic()
    asked_at, known = _remembered.get(domain, (-FRESH_FOR, _NOBODYS))
    if now - asked_at < FRESH_FOR:
        return known
    with scope(PORTAL):
        agency = Agency.objects.filter(domains__domain=domain).first()
        known = KnownHost(agency) if agency is not None else _former(domain)
    if len(_remembered) >= MOST_REMEMBERED:
        _remembered.clear()
    _remembered[domain] = (now, known)
    return known


def agency_for_host(domain: str) -> Agency | None:
    """Return the agency that a host name is or was of, None if it is nobody's."""
    return known_host(domain).agency


def forget_hosts() -> None:
    """Ask the database again from now on: for tests and after a change in this process."""
    _remembered.clear()


def _former(domain: str) -> KnownHost:
    present = Host.objects.filter(agency=OuterRef("agency"), is_primary=True).values("domain")
    rows = FormerHost.objects.filter(domain=domain).select_related("agency")
    row = rows.annotate(moved_to=Subquery(present)).first()
    return KnownHost(row.agency, True, row.moved_to or "") if row is not None else _NOBODYS
