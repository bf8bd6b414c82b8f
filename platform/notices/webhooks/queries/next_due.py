"""Which message an endpoint is sent next, in the scope of its desk."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, F, Min, OuterRef, QuerySet

from notices.webhooks.models import Delivery, DeliveryState, Endpoint
from notices.webhooks.rules.events import TEST


def next_due(endpoint: Endpoint, *, at: datetime) -> Delivery | None:
    """Return what is sent next, None where nothing is due. A test goes before all else.

    A message waits for the one before it about the same report, however long that is tried.
    """
    found = _foremost(endpoint).filter(next_at__lte=at)
    if endpoint.paused_at is not None or endpoint.rests(at=at):
        found = found.filter(event=TEST)
    return found.order_by(F("event_id").asc(nulls_first=True), "pk").first()


def next_moment(endpoint: Endpoint) -> datetime | None:
    """Return when there is something to do for an endpoint that has nothing due now."""
    if endpoint.paused_at is not None:
        return None
    soonest: datetime | None = _foremost(endpoint).aggregate(soonest=Min("next_at"))["soonest"]
    if soonest is None or endpoint.rests_until is None:
        return soonest
    return max(soonest, endpoint.rests_until)


def _foremost(endpoint: Endpoint) -> QuerySet[Delivery]:
    """Return what waits for nothing before it."""
    before = _pending(endpoint).filter(
        report_id=OuterRef("report_id"), event_id__lt=OuterRef("event_id")
    )
    return _pending(endpoint).filter(~Exists(before))


def _pending(endpoint: Endpoint) -> QuerySet[Delivery]:
    return Delivery.objects.filter(endpoint=endpoint, state=DeliveryState.PENDING)
