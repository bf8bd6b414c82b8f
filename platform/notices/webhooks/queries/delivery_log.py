"""What was sent to an endpoint, and what it answered, in the scope of its desk."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import OuterRef, Q, QuerySet, Subquery

from kernel.paging import Column, Order, Page, cut_page
from notices.webhooks.models import Attempt, Delivery

PAGE_SIZE: Final = 50
# A message that was never taken has at most so many tries, and twice as many if it is sent again.
MOST_ATTEMPTS: Final = 50
NEWEST: Final = Order(
    (Column("planned_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


def delivery_log(endpoint_id: int, *, state: str = "", token: str = "") -> Page[Delivery]:
    """Return a page of an endpoint's messages, the newest first; one statement.

    Each bears what came of its last try: last_outcome, last_status.

    :raises CursorDamaged: token is not one of this list
    """
    cursor = NEWEST.decode(token)
    seek = NEWEST.seek(cursor)
    last = Attempt.objects.filter(delivery=OuterRef("pk")).order_by("-at", "-pk")
    found = deliveries_to(endpoint_id).filter(**seek.bound)
    if state:
        found = found.filter(state=state)
    if seek.any_of:
        found = found.filter(reduce(or_, (Q(**each) for each in seek.any_of)))
    found = found.order_by(*seek.order_by).annotate(
        last_outcome=Subquery(last.values("outcome")[:1]),
        last_status=Subquery(last.values("status")[:1]),
    )
    return cut_page(list(found[: PAGE_SIZE + 1]), order=NEWEST, size=PAGE_SIZE, cursor=cursor)


def deliveries_to(endpoint_id: int) -> QuerySet[Delivery]:
    """Return all messages of an endpoint."""
    return Delivery.objects.filter(endpoint_id=endpoint_id)


def one_delivery(endpoint_id: int, delivery_id: int) -> Delivery | None:
    """Return one message with its endpoint; one statement."""
    found = Delivery.objects.select_related("endpoint")
    return found.filter(pk=delivery_id, endpoint_id=endpoint_id).first()


def attempts_of(delivery: Delivery) -> list[Attempt]:
    """Return the tries of a message, the latest first; one statement."""
    return list(delivery.tries.order_by("-at", "-pk")[:MOST_ATTEMPTS])
