"""A desk's endpoints with how they stand, in the scope of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from notices.webhooks.models import DeliveryState, Endpoint
from notices.webhooks.rules.events import TEST


@dataclass(frozen=True, slots=True)
class Listed:
    """waiting, dead: messages that are still to be sent, or were given up."""

    endpoint: Endpoint
    waiting: int
    dead: int


def endpoint_list() -> list[Listed]:
    """Return all of a desk, by name; one statement. They are at most ten."""
    found = counted_endpoints().order_by("name", "pk")
    return [Listed(row, row.waiting, row.dead) for row in found]


def counted_endpoints() -> QuerySet[Any]:
    """Return all of a desk, each with the numbers of `Listed`."""
    unsettled = Q(deliveries__state=DeliveryState.PENDING)
    given_up = Q(deliveries__state=DeliveryState.DEAD) & ~Q(deliveries__event=TEST)
    return Endpoint.objects.annotate(
        waiting=Count("deliveries", filter=unsettled), dead=Count("deliveries", filter=given_up)
    )


def listed_endpoint(endpoint_id: int) -> Listed | None:
    """Return one of them; one statement."""
    row = counted_endpoints().filter(pk=endpoint_id).first()
    return Listed(row, row.waiting, row.dead) if row is not None else None
