"""Host names that agencies have had: kept for them, and given to nobody else. For the owner alone."""

from __future__ import annotations

from datetime import datetime

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency, FormerHost, Host


class HostTaken(ValueError):
    """An agency, present or former, or a body of the master list has the name."""


def take_back(domain: str, *, agency_id: int) -> None:
    """Let an agency's own former host be its present one again, once that row is written.

    Looked for after the present one, on whose unique index two who want it wait for each other.
    :raises HostTaken: it was another's
    """
    former = FormerHost.objects.using(OWNER_ALIAS).filter(domain=domain)
    if former.exclude(agency_id=agency_id).exists():
        raise HostTaken(domain)
    former.delete()


def keep_former(domain: str, *, agency: Agency, at: datetime) -> None:
    """Keep a host name that has ceased to be the agency's present one."""
    rows = FormerHost.objects.using(OWNER_ALIAS)
    before = rows.filter(agency=agency, until__lte=at).order_by("-until").first()
    since = before.until if before is not None else min(agency.created_at, at)
    rows.create(domain=domain, agency=agency, since=since, until=at)


def retire_hosts(agency: Agency, *, at: datetime) -> None:
    """Turn all present hosts of an agency that leaves into former ones."""
    hosts = Host.objects.using(OWNER_ALIAS).filter(agency=agency)
    domains = [host.domain for host in hosts.order_by("-is_primary", "domain")]
    hosts.delete()
    for domain in domains:
        keep_former(domain, agency=agency, at=at)
