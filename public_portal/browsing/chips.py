"""What narrows a search, each with a way to take it off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from look.moments import short_day
from public_portal.browsing.addresses import address
from public_portal.forms.browse import NAMES
from search.language.gazetteer import full_name
from search.language.places import without
from search.offers import MOST_OFFERED, Offer, place_names, respelt

if TYPE_CHECKING:
    from public_portal.browsing.asked import Asked
    from public_portal.forms.browse import BrowseForm
    from search.language.places import Mention

_FILTERS = ("status", "kind", "category", "province", "regency", "agency", "since", "until")
_DISTRICT = 8


@dataclass(frozen=True)
class Chip:
    """One thing that narrows. url: the same search without it."""

    label: str
    value: str
    url: str


def chips_of(form: BrowseForm, asked: Asked) -> tuple[Chip, ...]:
    """Return the words and the filters that are set."""
    found = [Chip(_("Kata"), asked.typed, address(asked.said, words=""))] if asked.typed else []
    for name in _FILTERS:
        if NAMES[name] in asked.said:
            url = address(asked.said, **{name: ""})
            found.append(Chip(str(form[name].label), _shown(form, name), url))
    return tuple(found)


def places_of(asked: Asked) -> tuple[Chip, ...]:
    """Return the places that the words name; taken off, their names are searched as words."""
    return tuple(
        Chip(_("Tempat"), place_names(mention), _as_words(asked, (mention,)))
        for mention in asked.meant.chips
    )


def places_as_words(asked: Asked) -> str:
    """Return the address of the search in which no name is read as a place."""
    return _as_words(asked, asked.meant.chips)


def offered_places(asked: Asked) -> tuple[Offer, ...]:
    """Return places that a word may mean, each as the search within it; not districts."""
    found = []
    for mention in asked.meant.offered:
        rest = without(asked.typed, (mention,))
        for place in mention.places:
            if len(place.code) < _DISTRICT:
                url = address(asked.said, words=rest, **_place(place.code))
                found.append(Offer(full_name(place), url))
    return tuple(found[:MOST_OFFERED])


def corrected(asked: Asked) -> Offer | None:
    """Return the search with words spelt as reports have them, None where nothing was mistaken."""
    if not asked.meant.corrections:
        return None
    meant = respelt(asked.typed, asked.meant.corrections)
    return Offer(
        meant, address(asked.said, words=meant, as_words=asked.said.get(NAMES["as_words"], ""))
    )


def _place(code: str) -> dict[str, str]:
    return {"province": code[:2], "regency": code if len(code) > len("33") else ""}


def _as_words(asked: Asked, mentions: tuple[Mention, ...]) -> str:
    kept = asked.said.get(NAMES["as_words"], "")
    codes = [code for mention in mentions for code in mention.codes]
    return address(asked.said, as_words=",".join([kept, *codes] if kept else codes))


def _shown(form: BrowseForm, name: str) -> str:
    value = form.cleaned_data[name]
    if name in {"since", "until"}:
        return short_day(value)
    offered = dict(getattr(form.fields[name], "choices", ()))
    return str(offered.get(value, value))
