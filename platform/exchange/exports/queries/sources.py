"""The list that an export is of: read by whoever asked, batch by batch, as their own list shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from django.http import QueryDict

from exchange.exports.queries.batch import Batch
from exchange.exports.queries.records import COLUMNS, record_of
from exchange.exports.queries.search_source import search_source
from kernel.paging import cut_page
from register.queries.queue_columns import read_listed
from register.queries.queue_filter import ORDERS, Sort, sort_of, sorted_rows
from register.queries.queue_rows import shows_agency
from register.queries.queue_views import QueueView, views_for
from register.queries.queues import queue
from register.queries.read_filter import read_filter
from register.queries.trials import NO_TRIAL
from register.rules.actors import Actor
from register.views.asked_search import SEARCH_CODE
from register.views.visit import actor_of, zone_of
from tenants.signin.staff import Staff

BATCH = 1000


class NotYours(Exception):
    """The person's roles do not open this list, now."""


class ListSource(Protocol):
    """A list of reports that can be read to its end."""

    def count(self) -> int:
        """Return how many reports are in it."""
        ...

    def batch(self, cursor: str) -> Batch:
        """Return the rows behind a place, the first ones for an empty one."""
        ...


@dataclass(frozen=True)
class QueueSource:
    """One view of a queue with its conditions, in its order."""

    view: QueueView
    actor: Actor
    at: datetime
    sort: Sort
    narrowed: Any = field(compare=False)

    def count(self) -> int:
        found = queue(self.view, actor=self.actor, at=self.at)
        return found.filter(self.narrowed).order_by().count()

    def batch(self, cursor: str) -> Batch:
        order = ORDERS[self.sort]
        place = order.decode(cursor)
        found = read_listed(
            self.view,
            order,
            place,
            actor=self.actor,
            at=self.at,
            narrowed=self.narrowed,
            columns=COLUMNS,
            size=BATCH,
        )
        page = cut_page(found, order=order, size=BATCH, cursor=place)
        return Batch(tuple(map(record_of, page.rows)), page.next_token)


def source_of(query: str, *, staff: Staff, at: datetime) -> ListSource:
    """Return the list of an address as this person sees it.

    :raises NotYours: it is none of their lists
    """
    asked = QueryDict(query)
    if asked.get("v") == SEARCH_CODE:
        return search_source(asked, staff=staff, at=at)
    actor = actor_of(staff)
    view = {each.code: each for each in views_for(actor)}.get(asked.get("v", ""))
    if view is None:
        raise NotYours
    chosen, _understood = read_filter(asked)
    sort = sort_of(asked, default=view.order)
    narrowed = chosen.rows(zone=zone_of(staff), agency_id=actor.agency_id) & NO_TRIAL
    if sort is not sort_of({}, default=view.order):
        narrowed &= sorted_rows(sort)
    return QueueSource(view, actor, at, sort, narrowed)


def names_agency(query: str, *, staff: Staff) -> bool:
    """Tell whether the list names each report's agency; else it names its unit."""
    actor = actor_of(staff)
    view = {each.code: each for each in views_for(actor)}.get(QueryDict(query).get("v", ""))
    return view is None or shows_agency(view, actor)
