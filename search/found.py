"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from register.models import Report
from search.filters import Facet


@dataclass(frozen=True, slots=True)
class Hit:
    """One report that an engine found. score: comparable within one answer alone."""

    report_id: int
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the found reports have a value."""

    value: str
    many: int


Facets = Mapping[Facet, tuple[Count, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """An engine's answer: numbers alone, never a text. next_token: empty at the end.

    total: how many there are; is_capped: at least so many, and the facets count the newest of them.
    is_loose: too few had enough of the words, so those with any of them follow.
    """

    hits: tuple[Hit, ...]
    facets: Facets = field(default_factory=dict)
    total: int | None = None
    is_capped: bool = False
    is_loose: bool = False
    next_token: str = ""


@dataclass(frozen=True, slots=True)
class FoundReport:
    """One report as its reader may see it. title, excerpt: HTML with the words found marked."""

    report: Report
    score: float
    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found. engine: who found it; fell_back: not the one that was chosen."""

    reports: tuple[FoundReport, ...]
    answer: Answer
    engine: str
    fell_back: bool = False

    @property
    def facets(self) -> Facets:
        """The counts by facet, of all that was found."""
        return self.answer.facets

    @property
    def next_token(self) -> str:
        """Where the next page begins, empty where this is the last."""
        return self.answer.next_token
