"""How messages to desks' own systems fare: counts and moments, no address and no report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Count, Min, Q, Sum

from notices.models import WebhookStanding
from tenants.scope import SYSTEM, scope

# Over so long something is wrong with the worker: whoever does not answer is set apart.
LATE_AFTER: Final = timedelta(minutes=5)


@dataclass(frozen=True)
class WebhookLedger:
    """Endpoints of all desks. waiting, oldest: of those that answer; held: of those that do not, or are paused.

    resting: breakers that are open. dead: messages given up after three days.
    """

    endpoints: int
    waiting: int
    oldest: datetime | None
    held: int
    resting: int
    paused: int
    dead: int
    is_late: bool


def webhook_ledger(*, at: datetime) -> WebhookLedger:
    """Return it at a moment; one statement, in the scope SYSTEM by itself."""
    resting = Q(rests_until__gt=at, paused=False)
    held = Q(paused=True) | Q(rests_until__isnull=False)
    with scope(SYSTEM, savepoint=False):
        endpoints, waiting, oldest, still, open_breakers, pauses, dead = (
            WebhookStanding.objects.aggregate(
                all_endpoints=Count("pk"),
                all_waiting=Sum("waiting", filter=~held, default=0),
                oldest=Min("oldest_at", filter=~held),
                all_held=Sum("waiting", filter=held, default=0),
                all_resting=Count("pk", filter=resting),
                all_paused=Count("pk", filter=Q(paused=True)),
                all_dead=Sum("dead", default=0),
            ).values()
        )
    return WebhookLedger(
        endpoints=endpoints,
        waiting=waiting,
        oldest=oldest,
        held=still,
        resting=open_breakers,
        paused=pauses,
        dead=dead,
        is_late=oldest is not None and at - oldest > LATE_AFTER,
    )
