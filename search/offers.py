"""Other searches that may be meant by what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from search.language.gazetteer import full_name
from search.language.normalise import spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.language.places import Mention

MOST_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A way on: another search."""

    label: str
    url: str


def place_names(mention: Mention) -> str:
    """Return what the places are called that a name may mean."""
    return _(" atau ").join(full_name(place) for place in mention.places)


def respelt(typed: str, corrections: Iterable[tuple[str, str]]) -> str:
    """Return what was typed, with the words that no report has spelt as reports have them."""
    meant = dict(corrections)
    text, last = "", 0
    for span in spans(typed):
        if len(span.tokens) == 1 and span.tokens[0] in meant:
            text += typed[last : span.start] + meant[span.tokens[0]]
            last = span.end
    return text + typed[last:]
