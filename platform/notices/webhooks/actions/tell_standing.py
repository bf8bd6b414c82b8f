"""Writing down how an endpoint stands, where whoever runs the platform reads it."""

from __future__ import annotations

from django.db.models import Count, Min, Q

from notices.models import WebhookStanding
from notices.webhooks.models import Delivery, DeliveryState, Endpoint
from notices.webhooks.rules.retries import GIVE_UP_AFTER
from tenants.scope import SYSTEM, scope

_IS_WAITING = Q(state=DeliveryState.PENDING)


def tell_standing(endpoint: Endpoint, *, agency_id: int | None) -> None:
    """Count an endpoint's messages in the scope of its desk and write that down; two statements."""
    counts = Delivery.objects.filter(
        endpoint=endpoint, state__in=(DeliveryState.PENDING, DeliveryState.DEAD)
    ).aggregate(
        waiting=Count("pk", filter=_IS_WAITING),
        give_up_at=Min("give_up_at", filter=_IS_WAITING),
        dead=Count("pk", filter=~_IS_WAITING & ~Q(event_id=None)),
    )
    # Since when something is tried: it may have been sent again by hand, or waited in a pause.
    give_up_at = counts.pop("give_up_at")
    standing = WebhookStanding(
        agency_id=agency_id,
        endpoint_id=endpoint.pk,
        paused=endpoint.paused_at is not None,
        rests_until=endpoint.rests_until,
        oldest_at=give_up_at and give_up_at - GIVE_UP_AFTER,
        **counts,
    )
    with scope(SYSTEM, savepoint=False):
        WebhookStanding.objects.bulk_create(
            [standing],
            update_conflicts=True,
            unique_fields=["agency_id", "endpoint_id"],
            update_fields=["waiting", "oldest_at", "dead", "paused", "rests_until"],
        )


def forget_standing(endpoint_id: int, *, agency_id: int | None) -> None:
    """Forget an endpoint that is no more."""
    with scope(SYSTEM, savepoint=False):
        WebhookStanding.objects.filter(agency_id=agency_id, endpoint_id=endpoint_id).delete()
