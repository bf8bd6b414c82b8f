"""What was read into the words of a search: fields and places that narrow it, and what is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from register.views.queue_filters import FilterChip
from search.language.gazetteer import full_name
from search.offers import MOST_OFFERED, Offer, place_names, respelt
from search.syntax.labels import CONDITIONS, FIELD_LABELS
from search.syntax.parts import typed_fields, without_fields

if TYPE_CHECKING:
    from register.views.asked_search import AskedSearch
    from search.understood import Understood


def typed_chips(asked: AskedSearch) -> list[FilterChip]:
    """Return the fields that were typed, each with the search without it.

    One that was also chosen has its own chip: it counts instead.
    """
    chosen = {name for name, _value in asked.chosen.pairs()}
    return [
        FilterChip(
            FIELD_LABELS[field.name],
            _("bukan %(value)s") % {"value": field.value} if field.is_excluded else field.value,
            asked.changed(typed=without_fields(asked.typed, [field])),
        )
        for field in typed_fields(asked.typed)
        if field.name in FIELD_LABELS and CONDITIONS[field.name] not in chosen
    ]


def place_chips(asked: AskedSearch, understood: Understood) -> list[Offer]:
    """Return the places that the words name, each with the search that does not mean it."""
    if asked.chosen.wilayah:
        return []
    return [
        Offer(place_names(mention), asked.changed(taken_off=mention.codes))
        for mention in understood.chips
    ]


def offered_places(asked: AskedSearch, understood: Understood) -> list[Offer]:
    """Return places that a word may mean, each as the search within it."""
    if asked.chosen.wilayah:
        return []
    found = [
        Offer(full_name(place), asked.narrowed("wilayah", place.code))
        for mention in understood.offered
        for place in mention.places
    ]
    return found[:MOST_OFFERED]


def corrected(asked: AskedSearch, understood: Understood) -> Offer | None:
    """Return the search with its words spelt as reports have them; None where all are known."""
    typed = respelt(asked.typed, understood.corrections)
    return Offer(typed, asked.changed(typed=typed)) if typed != asked.typed else None
