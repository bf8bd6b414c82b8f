"""Deleting messages and what came of them after a month, whatever their state."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.desks import scope_of
from notices.webhooks.models import Delivery, Endpoint
from notices.webhooks.queries.told_desks import told_desks
from tenants.scope import SYSTEM, scope

KEPT_FOR: Final = timedelta(days=30)
BATCH: Final = 1000


def forget_deliveries(*, at: datetime) -> int:
    """Delete what was planned longer ago than KEPT_FOR at every desk; return how many messages.

    A thousand a desk and run; the rest is the next run's. May run twice.
    """
    with scope(SYSTEM):
        desks = told_desks()
    return sum(_forget_at(agency_id, at=at) for agency_id in desks)


def _forget_at(agency_id: int | None, *, at: datetime) -> int:
    with scope(scope_of(agency_id)):
        old = Delivery.objects.filter(planned_at__lt=at - KEPT_FOR).order_by("planned_at")
        rows = dict(old.values_list("pk", "endpoint_id")[:BATCH])
        Delivery.objects.filter(pk__in=list(rows)).delete()
        for endpoint in Endpoint.objects.filter(pk__in=set(rows.values())).order_by("pk"):
            tell_standing(endpoint, agency_id=agency_id)
    return len(rows)
