"""Give a body that is not connected yet the host name and the clock that it asked for."""

from __future__ import annotations

from django.conf import settings
from django.db import IntegrityError, transaction

from tenants.bodies.models import Body
from tenants.models import Agency, Host


class HostTaken(ValueError):
    """An agency, a host or another body has the name."""


def is_host_taken(slug: str, *, body_id: int) -> bool:
    """Tell whether an agency, a host or another body has a short address."""
    domain = f"{slug}.{settings.PUBLIC_HOST}"
    return (
        Agency.objects.filter(slug=slug).exists()
        or Host.objects.filter(domain=domain).exists()
        or Body.objects.filter(slug=slug).exclude(pk=body_id).exists()
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
