"""Give a body that is not connected yet the host name and the clock that it asked for."""

from __future__ import annotations

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, IntegrityError, transaction

from tenants.actions.former_hosts import HostTaken
from tenants.bodies.models import Body
from tenants.models import Agency, FormerHost, Host


def is_host_taken(slug: str, *, body_id: int, using: str = DEFAULT_DB_ALIAS) -> bool:
    """Tell whether a present host, or another agency or body, has a short address, or had it."""
    domain = f"{slug}.{settings.PUBLIC_HOST}"
    former = FormerHost.objects.using(using).filter(domain=domain)
    return (
        Agency.objects.using(using).filter(slug=slug).exclude(body=body_id).exists()
        or Host.objects.using(using).filter(domain=domain).exists()
        or former.exclude(agency__body=body_id).exists()
        or Body.objects.using(using).filter(slug=slug).exclude(pk=body_id).exists()
    )


def keep_host(*, body_id: int, slug: str, time_zone: str = "") -> None:
    """Keep the short address under which the body will be connected, in the national desk's scope.

    time_zone: its agency's, empty for the list's own.
    :raises HostTaken: and nothing changes; also for a body that is connected already
    """
    body = Body.objects.get(pk=body_id)
    wanted = {"slug": slug, "time_zone": time_zone or body.time_zone}
    if wanted == {"slug": body.slug, "time_zone": body.time_zone}:
        return
    if body.agency_id is not None or is_host_taken(slug, body_id=body_id):
        raise HostTaken(slug)
    try:
        with transaction.atomic():
            Body.objects.filter(pk=body_id).update(**wanted)
    except IntegrityError as error:
        raise HostTaken(slug) from error
