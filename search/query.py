"""One search: whose eyes, what words, what filters, in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from search.filters import Facet, Filters
from search.reach import Reach
from search.words import Words

PAGE_SIZE = 20
MOST_A_PAGE = 100


class Sort(StrEnum):
    """The order of what is found. Without words RELEVANCE is NEWEST."""

    RELEVANCE = "RELEVANCE"
    NEWEST = "NEWEST"
    DEADLINE = "DEADLINE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Cannot be made without a reach. at: now. token: where the page begins, empty for the first.

    facets: what to count by; none where nobody shows them. size: reports a page.
    """

    reach: Reach
    at: datetime
    words: Words = field(default_factory=Words)
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    facets: tuple[Facet, ...] = ()
    size: int = PAGE_SIZE
    token: str = ""

    def __post_init__(self) -> None:
        if self.reach.is_public and self.filters.is_internal:
            message = "The public index knows neither units nor escalation."
            raise ValueError(message)
        if not 1 <= self.size <= MOST_A_PAGE:
            message = f"A page has 1 to {MOST_A_PAGE} reports."
            raise ValueError(message)

    @property
    def order(self) -> Sort:
        """The order that is meant."""
        if self.sort is Sort.RELEVANCE and self.words.is_empty:
            return Sort.NEWEST
        return self.sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What similar reports are asked for by: words of a text, its regency, and when.

    region_code: of any length; its regency counts. most: how many at most. but: not this report.
    at: the middle of the sixty days, which is now where something is being written.
    """

    reach: Reach
    at: datetime
    words: Words
    region_code: str
    filters: Filters = field(default_factory=Filters)
    most: int = 5
    but: int | None = None
