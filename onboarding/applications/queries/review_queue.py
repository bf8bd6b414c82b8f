"""Applications as the national desk works on them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from django.db.models import Count, QuerySet

from kernel.paging import Column, Order, Page, cut_page
from onboarding.applications.models import Application
from onboarding.applications.rules.states import State
from register.queries.pages import PAGE_SIZE, narrowed

WAITING_LONGEST = Order((Column("sent_at", datetime), Column("id", int)))
TOUCHED_LAST = Order(
    (Column("touched_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


class Shelf(StrEnum):
    """One view of the list."""

    WAITING = "menunggu"
    RETURNED = "perbaikan"
    APPROVED = "disiapkan"
    DRAFTS = "diisi"
    DONE = "selesai"


_STATES = {
    Shelf.WAITING: (State.SENT,),
    Shelf.RETURNED: (State.RETURNED,),
    Shelf.APPROVED: (State.APPROVED,),
    Shelf.DRAFTS: (State.DRAFT,),
    Shelf.DONE: (State.CONNECTED, State.REFUSED, State.WITHDRAWN),
}


def read_shelf(shelf: Shelf, token: str = "") -> Page[Application]:
    """Return a page of a view: those that wait, the longest waiting first; else the newest first.

    :raises CursorDamaged: the token is not one of this list
    """
    order = WAITING_LONGEST if shelf is Shelf.WAITING else TOUCHED_LAST
    cursor = order.decode(token)
    found = _on(shelf).select_related("body__parent")
    rows = narrowed(found, order.seek(cursor))[: PAGE_SIZE + 1]
    return cut_page(list(rows), order=order, size=PAGE_SIZE, cursor=cursor)


def counts() -> dict[Shelf, int]:
    """Return how many lie in each view; one statement."""
    rows = Application.objects.values("state").annotate(many=Count("pk")).order_by()
    many = {row["state"]: row["many"] for row in rows}
    return {shelf: sum(many.get(s.value, 0) for s in states) for shelf, states in _STATES.items()}


def application_for_review(ref: str) -> Application | None:
    """Return one that the desk may read: its applicant has shown who they are."""
    found = Application.objects.select_related("body__parent").filter(ref=ref)
    return found.exclude(state=State.UNPROVEN.value).first()


def _on(shelf: Shelf) -> QuerySet[Application]:
    return Application.objects.filter(state__in=[state.value for state in _STATES[shelf]])
