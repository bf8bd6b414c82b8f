"""What a search in a console finds, read to its end in the order of its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import QueryDict

from exchange.exports.queries.batch import Batch
from exchange.exports.queries.records import Record, read_records
from register.rules.actors import Actor
from register.views.asked_search import AskedSearch, read_search
from register.views.visit import actor_of, zone_of
from search.door import search
from search.query import Query
from search.reach import reach_of
from search.views.meant import meant_by
from tenants.signin.staff import Staff

# Pages of a search are short: so many make a batch.
PAGE_SIZE = 50
PAGES_A_BATCH = 10


@dataclass(frozen=True)
class SearchSource:
    """One search of one person; what an engine does not rank is not in it."""

    actor: Actor
    zone: str
    at: datetime
    asked: AskedSearch

    def count(self) -> int:
        """Return how many there are at least."""
        return search(self._query("")).answer.total or 0

    def batch(self, cursor: str) -> Batch:
        """Return some pages from a place on."""
        records: list[Record] = []
        for _ in range(PAGES_A_BATCH):
            found = search(self._query(cursor))
            ids = [one.report.pk for one in found.reports]
            records += read_records(ids, actor=self.actor)
            cursor = found.next_token
            if not cursor:
                break
        return Batch(tuple(records), cursor)

    def _query(self, token: str) -> Query:
        meant = meant_by(self.asked, actor=self.actor, zone=self.zone, at=self.at)
        return replace(
            Query(
                reach=reach_of(self.actor),
                at=self.at,
                words=meant.words,
                filters=meant.filters,
                sort=meant.sort,
            ),
            token=token,
            size=PAGE_SIZE,
        )


def search_source(asked: QueryDict, *, staff: Staff, at: datetime) -> SearchSource:
    """Return the search of an address as this person has it."""
    actor = actor_of(staff)
    read = read_search(asked, url="", has_units=actor.agency_id is not None)
    return SearchSource(actor, zone_of(staff), at, read)
