"""Addresses of the search: the same one with something changed, from its first page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.http import urlencode

from public_portal.forms.browse import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

BROWSE, MAP, FEED = "browse", "browse-map", "browse-feed"
# What goes with a value that changes.
_DEPENDING = {"province": ("regency",), "words": ("as_words",)}


def address(said: Mapping[str, str], *, page: str = BROWSE, **changed: str) -> str:
    """Return the address of a search. said: by the names of the address; changed: by field."""
    gone = {NAMES[each] for name in changed for each in (name, *_DEPENDING.get(name, ()))}
    kept = {name: value for name, value in said.items() if name not in gone}
    kept |= {NAMES[name]: value for name, value in changed.items() if value}
    ordered = {name: kept[name] for name in NAMES.values() if name in kept}
    url = _url(page)
    return f"{url}?{urlencode(ordered)}" if ordered else url


@cache
def _url(page: str) -> str:
    """A page of results has two hundred addresses; where the search is never changes."""
    return reverse(f"public_portal:{page}")
