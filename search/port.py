"""What an engine must be able to do. Nobody but the door asks one, and index.py feeds it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from search.document import Document
from search.found import Answer, Hit
from search.query import Likeness, Query


class EngineAway(Exception):
    """The engine does not answer; the reader of an index goes to the other one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """That an index holds a report at a version, in which of the two indices."""

    report_id: int
    version: int


class Engine(Protocol):
    """The same answers from each, up to how they score.

    Every method may raise EngineAway. Asking runs in the reader's own scope; keeping runs in SYSTEM
    for an engine inside the database (is_inside) and in no scope for one outside.
    """

    name: str
    is_inside: bool

    def search(self, query: Query) -> Answer:
        """Return one page of hits with the facets that were asked for.

        :raises CursorDamaged: the token is not one of this query's order and engine
        """

    def begins(self, query: Query) -> Sequence[Hit]:
        """Return reports whose title has words beginning so, the best first; no facets, one page."""

    def similar(self, likeness: Likeness) -> Sequence[Hit]:
        """Return reports of the same regency within 30 days that share words, the best first."""

    def keep(self, documents: Sequence[Document]) -> None:
        """Put documents in; an older version replaces no newer one. May be done twice."""

    def drop(self, report_ids: Collection[int]) -> None:
        """Take reports out that are in the register no more."""

    def begin_rebuild(self) -> None:
        """Make ready for a whole new index beside the one in use, or go on with one begun."""

    def rebuild(self, documents: Sequence[Document]) -> None:
        """Put documents into the new index, whatever the one in use has."""

    def end_rebuild(self) -> None:
        """Put the new index in the place of the old one."""

    def marks(self, *, public: bool, after: int, most: int) -> Sequence[Mark]:
        """Return what an index holds, by report, after one report's id."""
