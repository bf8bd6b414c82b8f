"""Reading one page of a list of reports by keyset, in the scope that is open."""

from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from kernel.paging import Order, Page, Seek, cut_page
from register.models import Report

PAGE_SIZE = 50
# What a list shows; the long text stays in the table.
HEAVY = ("body", "fingerprint", "secret_hash", "owner_key", "idempotency_key")

Row = TypeVar("Row", bound=Model)


def read_page(
    found: QuerySet[Report], *, order: Order, token: str = "", size: int = PAGE_SIZE
) -> Page[Report]:
    """Return the page of found that a token points at, the first one without a token.

    One statement, whatever the size.
    :raises CursorDamaged: the token is not one of a list in this order
    """
    cursor = order.decode(token)
    rows = narrowed(found, order.seek(cursor)).defer(*HEAVY)
    return cut_page(list(rows[: size + 1]), order=order, size=size, cursor=cursor)


def read_columns(
    found: QuerySet[Report],
    columns: tuple[str, ...],
    *,
    order: Order,
    token: str = "",
    size: int = PAGE_SIZE,
) -> Page[Any]:
    """Return the same page as plain rows with these columns, among them those of the order.

    Fifty objects of seventy fields cost more than all that a list shows of them.
    """
    cursor = order.decode(token)
    rows = narrowed(found, order.seek(cursor)).values_list(*columns, named=True)
    return cut_page(list(rows[: size + 1]), order=order, size=size, cursor=cursor)


def narrowed(found: QuerySet[Row], seek: Seek) -> QuerySet[Row]:
    """Return the rows of found from a place on, in the order of the list."""
    rows = found.order_by(*seek.order_by).filter(**seek.bound)
    if not seek.any_of:
        return rows
    return rows.filter(reduce(or_, (Q(**each) for each in seek.any_of)))
