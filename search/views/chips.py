"""What was read into the words of a search: places that narrow it, places and spellings offered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from search.language.gazetteer import full_name
from search.language.normalise import spans

if TYPE_CHECKING:
    from register.views.asked_search import AskedSearch
    from search.language.places import Mention
    from search.understood import Understood

MOST_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Link:
    """A way on: another search."""

    label: str
    url: str


def place_chips(asked: AskedSearch, understood: Understood) -> list[Link]:
    """Return the places that the words name, each with the search that does not mean it."""
    if asked.chosen.wilayah:
        return []
    return [
        Link(_names(mention), asked.changed(taken_off=mention.codes))
        for mention in understood.chips
    ]


def offered_places(asked: AskedSearch, understood: Understood) -> list[Link]:
    """Return places that a word may mean, each as the search within it."""
    if asked.chosen.wilayah:
        return []
    found = [
        Link(full_name(place), asked.narrowed("wilayah", place.code))
        for mention in understood.offered
        for place in mention.places
    ]
    return found[:MOST_OFFERED]


def corrected(asked: AskedSearch, understood: Understood) -> Link | None:
    """Return the search with its words spelt as reports have them; None where all are known."""
    meant = dict(understood.corrections)
    typed = asked.typed
    for span in reversed(spans(typed)):
        spelt = [meant[token] for token in span.tokens if token in meant]
        if spelt:
            typed = f"{typed[: span.start]}{' '.join(spelt)}{typed[span.end :]}"
    return Link(typed, asked.changed(typed=typed)) if typed != asked.typed else None


def _names(mention: Mention) -> str:
    return _(" atau ").join(full_name(place) for place in mention.places)
