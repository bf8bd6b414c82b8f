"""Reaching an endpoint of one's desk to change it."""

from __future__ import annotations

from notices.webhooks.models import Endpoint


class NoSuchEndpoint(LookupError):
    """There is no such endpoint at this desk."""


def open_endpoint(endpoint_id: int) -> Endpoint:
    """Return an endpoint, locked, in the scope of its desk.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    found = Endpoint.objects.select_for_update().filter(pk=endpoint_id).first()
    if found is None:
        raise NoSuchEndpoint
    return found
