"""What a list shows of the reports of a view, as plain rows."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from kernel.cursor import Cursor
from kernel.paging import Order
from register.models import Report
from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.doors import visible_reports
from register.queries.pages import PAGE_SIZE, narrowed
from register.queries.queue_views import QueueView
from register.queries.queues import queue_parts
from register.queries.report_names import NAMES, with_names
from register.rules.actors import Actor
from tenants.ready_statement import ReadyStatement

LISTED = (
    *("pk", "id", "number", "title", "state", "due_at", "entered_at", "submitted_at", "agency_id"),
    *("region_code", "escalation", "visibility", "supervisory"),
    *("suggested_agency_id", "returned_agency_ids", "category_code"),
    *NAMES,
)


class _Shown(NamedTuple):
    """What is read of each row, and of how many."""

    columns: tuple[str, ...]
    size: int
    names_units: bool


def read_listed(
    view: QueueView,
    order: Order,
    cursor: Cursor | None,
    *,
    actor: Actor,
    at: datetime,
    narrowed: Q,
    names_units: bool = True,
    columns: tuple[str, ...] = LISTED,
    size: int = PAGE_SIZE,
) -> list[Any]:
    """Return the rows of a page and one more, by the names of the columns; one statement.

    cursor: where the page begins, None for the first. narrowed: conditions beside the view's.
    names_units: see `with_names`. columns: among them those of the order.
    """
    way = cursor.is_backward if cursor else None
    passed = {f"passed_{n}": value for n, value in enumerate(cursor.values)} if cursor else {}
    values: dict[str, Any] = {"at": at, **passed, **numbers_of(actor)}
    shape = (view, order, way, kind_of(actor), _Shown(columns, size, names_units))
    if narrowed:
        # Anybody's choice of conditions: no text is kept for each.
        return list(_page(*shape, more=narrowed, **values))
    return _PAGE.read(*shape, **values)


def listed_rows(
    ids: Collection[int], *, actor: Actor, columns: tuple[str, ...] = LISTED
) -> dict[int, Any]:
    """Return those of these reports that a person may see, by id, by the names of the columns.

    At most one statement.
    """
    if not ids:
        return {}
    found = with_names(visible_reports(actor).filter(pk__in=ids), actor=actor)
    return {row.pk: row for row in found.values_list(*columns, named=True)}


def _page(
    view: QueueView,
    order: Order,
    way: bool | None,
    kind: Kind,
    shown: _Shown,
    *,
    more: Q | None = None,
    **values: Any,
) -> QuerySet[Report, Any]:
    actor = blank_actor(kind, values)
    cursor = None
    if way is not None:
        passed = tuple(values[f"passed_{n}"] for n in range(len(order.columns)))
        cursor = Cursor(passed, is_backward=way)
    seek = order.seek(cursor)
    first, *others = (
        narrowed(
            with_names(part.filter(more or Q()), actor=actor, names_units=shown.names_units), seek
        ).values_list(*shown.columns, named=True)[: shown.size + 1]
        for part in queue_parts(view, actor=actor, at=values["at"])
    )
    if not others:
        return first
    # Each part by its own index, then the first of both: a page's worth of rows is sorted.
    return first.union(*others, all=True).order_by(*seek.order_by)[: shown.size + 1]


_PAGE = ReadyStatement(_page)
