"""What may be meant while somebody types: titles of published reports, categories, places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from public_portal.browsing import choices
from public_portal.browsing.addresses import address
from public_portal.browsing.report_list import found_lines
from search.door import suggest
from search.language.fold import fold
from search.language.gazetteer import DISTRICT, Place, places_by_code
from search.queries.vocabulary import vocabulary
from search.query import Query
from search.reach import PUBLIC
from search.understood import understand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

FEWEST_LETTERS = 3
_MOST_OF_A_KIND = 3
_MOST_TITLES = 5


@dataclass(frozen=True)
class Suggestion:
    """One way on. label: HTML with what was typed marked in it, or a text. kind: in small."""

    label: str
    kind: str
    url: str


def suggestions(typed: str, *, at: datetime) -> tuple[Suggestion, ...]:
    """Return places, categories, then titles; none for less than three letters.

    Two statements, and those for names not yet known.
    """
    text = " ".join(typed.split())
    if len(text) < FEWEST_LETTERS:
        return ()
    return (*_places(fold(text)), *_categories(fold(text)), *_titles(text, at=at))


def _places(text: str) -> Iterator[Suggestion]:
    """Yield provinces, regencies and cities of which a word begins like the text."""
    named = (place for place in places_by_code().values() if place.level != DISTRICT)
    for place in [place for place in named if _begins(place.name, text)][:_MOST_OF_A_KIND]:
        yield Suggestion(place.name, _("Tempat"), address({}, **_within(place)))


def _categories(text: str) -> Iterator[Suggestion]:
    found = [pair for pair in choices.category_choices() if _begins(pair[1], text)]
    for code, name in found[:_MOST_OF_A_KIND]:
        yield Suggestion(name, _("Kategori"), address({}, category=code))


def _titles(text: str, *, at: datetime) -> Iterator[Suggestion]:
    meant = understand(text, vocabulary=vocabulary(at=at), as_typed=True)
    query = Query(reach=PUBLIC, at=at, words=meant.words, size=_MOST_TITLES)
    for line in found_lines(suggest(query).reports):
        url = reverse("public_portal:report-public", args=[line.number])
        yield Suggestion(line.title, " · ".join(filter(None, (line.place, line.state))), url)


def _begins(name: str, text: str) -> bool:
    return f" {text}" in f" {fold(name)}"


def _within(place: Place) -> dict[str, str]:
    province, _dot, rest = place.code.partition(".")
    return {"province": province, "regency": place.code if rest else ""}
