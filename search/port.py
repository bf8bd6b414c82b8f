"""What an engine must be able to do. Nobody but the door asks one, and index.py feeds it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from search.document import Document
from search.found import Answer, Hit
from search.query import Likeness, Query

# Of so many numbers of reports a block is made, for comparing an index with the register.
BLOCK = 10_000
_FACTOR, _STEP, _MODULUS = 1_000_003, 7_919, 16_777_213


class EngineAway(Exception):
    """The engine does not answer; the reader of an index goes to the other one."""


class Sum(NamedTuple):
    """How many reports there are, and the sum of their marks."""

    many: int
    total: int


def mark_of(report_id: int, version: int) -> int:
    """Return a number that another version of a report, or another report, hardly ever has."""
    return (report_id * _FACTOR + version * _STEP) % _MODULUS


MARK_SQL = f"mod({{id}} * {_FACTOR}::bigint + version * {_STEP}::bigint, {_MODULUS})"


class Engine(Protocol):
    """The same answers from each, up to how they score.

    Every method may raise EngineAway. Asking runs in the reader's own scope; feeding and comparing
    run in SYSTEM for an engine inside the database (is_inside), and in no scope for one outside.
    """

    name: str
    is_inside: bool

    def search(self, query: Query) -> Answer:
        """Return one page of hits with the facets that were asked for.

        :raises CursorDamaged: the token is not one of this query's order and engine
        """

    def begins(self, query: Query) -> Sequence[Hit]:
        """Return reports whose title has the words, the last one perhaps half typed; one page."""

    def similar(self, likeness: Likeness) -> Sequence[Hit]:
        """Return reports of the same regency within 30 days that share words, the best first."""

    def is_current(self) -> bool:
        """Whether there is an index, made by the analysis of texts that would make it today."""

    def keep(self, documents: Sequence[Document]) -> None:
        """Put documents in; a version replaces none that is as new. May be done twice."""

    def mend(self, documents: Sequence[Document], *, gone: Collection[int] = ()) -> None:
        """Make it hold exactly these versions of these reports, and none of those that are gone."""

    def begin_rebuild(self) -> bool:
        """Make ready for a whole new index beside the one in use; tell whether one was begun."""

    def rebuild(self, documents: Sequence[Document]) -> None:
        """Put documents into the new index; a version replaces none that is newer."""

    def end_rebuild(self) -> None:
        """Put the new index in the place of the old one."""

    def sums(self, *, public: bool, agency_id: int | None = None) -> Mapping[int, Sum]:
        """Return the sums of one index by holding agency, 0 where there is none.

        agency_id: of this one alone, by block of report numbers (report_id // BLOCK).
        """

    def versions(self, *, public: bool, agency_id: int, block: int) -> Mapping[int, int]:
        """Return the version of each report of an agency (0: of none) in a block."""

    def apart(self) -> AbstractContextManager[None]:
        """Let a rebuild be begun and everything asked be of an index of the block's own.

        It is deleted at the end. An engine inside the database needs none.
        """
