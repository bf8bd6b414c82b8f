"""Give a body that is not connected yet the host name and the clock that it asked for."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from tenants.actions.former_hosts import HostTaken
from tenants.bodies.models import Body
from tenants.bodies.queries.taken_hosts import is_host_taken


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
