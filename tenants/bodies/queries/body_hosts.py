"""The host names of a body's tenant: the present one, the former ones, and the one it is to have."""

from __future__ import annotations

from dataclasses import dataclass

from tenants.bodies.models import Body, HostMove
from tenants.models import FormerHost, Host

MOST_FORMER = 20


@dataclass(frozen=True, slots=True)
class BodyHosts:
    """present: empty where it has none. move: the last change that was asked for."""

    present: str
    former: tuple[str, ...]
    move: HostMove | None


def hosts_of(body: Body) -> BodyHosts:
    """Return them; three statements, none for a body that is no tenant."""
    if body.agency_id is None:
        return BodyHosts("", (), None)
    former = FormerHost.objects.filter(agency=body.agency_id).order_by("-until", "domain")
    domains = former.values_list("domain", flat=True)[:MOST_FORMER]
    move = HostMove.objects.filter(body=body).order_by("-pk").first()
    return BodyHosts(present_host(body), tuple(domains), move)


def present_host(body: Body) -> str:
    """Return the host at which the body's tenant is reached, empty where there is none."""
    hosts = Host.objects.filter(agency=body.agency_id, is_primary=True)
    return hosts.values_list("domain", flat=True).first() or ""
