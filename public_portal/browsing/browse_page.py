"""What the page of searching shows: the reports found, how many, and the ways on from here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from public_portal.browsing.addresses import FEED, MAP, address
from public_portal.browsing.asked import Asked, asked_by
from public_portal.browsing.chips import (
    Chip,
    chips_of,
    corrected,
    offered_places,
    places_as_words,
    places_of,
)
from public_portal.browsing.facet_links import FACETS, facet_groups
from public_portal.browsing.report_list import ReportLine, found_lines
from public_portal.forms.browse import NAMES, NEWEST
from search.facet_groups import FacetGroup
from search.offers import Offer
from search.pages import read_page
from search.query import Sort
from search.sentences import count_sentence, found_sentences

if TYPE_CHECKING:
    from datetime import datetime

    from public_portal.forms.browse import BrowseForm


@dataclass(frozen=True)
class SortLink:
    """One order. url: the same search in it."""

    label: str
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class BrowsePage:
    """One page of a search. address: the shortest that leads to its first page; here: to itself.

    count: how many there are, in words. has_words: whether there is anything to rank by.
    """

    asked: Asked
    lines: tuple[ReportLine, ...]
    count: str
    chips: tuple[Chip, ...]
    places: tuple[Chip, ...]
    as_words: str
    offers: tuple[Offer, ...]
    correction: Offer | None
    sorts: tuple[SortLink, ...]
    facets: tuple[FacetGroup, ...]
    sentences: tuple[str, ...]
    here: str
    previous_url: str
    next_url: str

    @property
    def address(self) -> str:
        return address(self.asked.said)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the form keeps beside what is typed into it; new words may name other places."""
        typed = {NAMES[name] for name in ("words", "since", "until", "as_words")}
        return [pair for pair in self.asked.said.items() if pair[0] not in typed]

    @property
    def loose_url(self) -> str:
        """The search by relevance, which also shows what has some of the words; else empty."""
        return address(self.asked.said, newest="") if self.asked.is_strict else ""

    @property
    def map_url(self) -> str:
        return address(self.asked.said, page=MAP)

    @property
    def feed_url(self) -> str:
        return address(self.asked.said, page=FEED)


def browse_page(form: BrowseForm, *, way: str, at: datetime) -> BrowsePage:
    """Return the page of a valid form; three statements, and those for names not yet known."""
    asked = asked_by(form, at=at)
    page = read_page(replace(asked.query, facets=FACETS), way=way)
    found = page.found
    return BrowsePage(
        asked=asked,
        lines=tuple(found_lines(found.reports)),
        count=count_sentence(found.answer),
        chips=chips_of(form, asked),
        places=places_of(asked),
        as_words=places_as_words(asked),
        offers=offered_places(asked),
        correction=corrected(asked),
        sorts=_sorts(asked),
        facets=facet_groups(found.facets, asked),
        sentences=(*filter(None, (page.notice,)), *found_sentences(found)),
        here=_at(asked, "" if page.notice else way),
        previous_url="" if page.before is None else _at(asked, page.before),
        next_url="" if page.after is None else _at(asked, page.after),
    )


def _sorts(asked: Asked) -> tuple[SortLink, ...]:
    """Return the orders to choose from; without words there is one alone."""
    if asked.meant.words.is_empty:
        return ()
    is_newest = asked.sort is Sort.NEWEST
    return (
        SortLink(_("Paling cocok"), address(asked.said, newest=""), not is_newest),
        SortLink(_("Terbaru"), address(asked.said, newest=NEWEST), is_newest),
    )


def _at(asked: Asked, way: str) -> str:
    url = address(asked.said)
    if not way:
        return url
    return f"{url}{'&' if '?' in url else '?'}{urlencode({'s': way})}"
