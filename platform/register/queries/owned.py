"""The reports of one account, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from kernel.paging import Column, Order, Page
from register.models import Report
from register.queries.over import over
from register.queries.pages import read_page

ORDER = Order(
    (Column("submitted_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)
PAGE_SIZE = 20


def owned_reports(*, owner_key: str, token: str = "") -> Page[Report]:
    """Return a page of an account's reports; the portal's scope, showing its key, is open.

    One statement, whatever their number. :raises CursorDamaged: the token is not one of this list
    """
    found = Report.objects.filter(owner_key=owner_key) if owner_key else Report.objects.none()
    return read_page(found, order=ORDER, token=token, size=PAGE_SIZE)


@dataclass(frozen=True)
class OwnedCounts:
    """How many reports of an account still go on, and how many are over for good."""

    open: int
    over: int


def open_and_over(*, owner_key: str) -> OwnedCounts:
    """Count an account's reports; the portal's scope, showing its key, is open."""
    mine = Report.objects.filter(owner_key=owner_key, owner_key__gt="")
    found = mine.aggregate(open=Count("pk", filter=~Q(pk__in=mine.filter(over()))), all=Count("pk"))
    return OwnedCounts(found["open"], found["all"] - found["open"])


def all_owned(*, owner_key: str) -> list[Report]:
    """Return every report of an account, oldest first, to be taken along."""
    mine = Report.objects.filter(owner_key=owner_key, owner_key__gt="")
    return list(mine.order_by("submitted_at", "pk"))
