"""Counts of a search as links, in groups of which the first are shown at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

SHOWN = 6


@dataclass(frozen=True, slots=True)
class FacetLink:
    """One value. url: the search with it, or without it where it is chosen."""

    label: str | Promise
    many: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The values of one field. rest: those shown only when asked for."""

    name: str
    label: str | Promise
    links: tuple[FacetLink, ...]
    rest: tuple[FacetLink, ...]


def facet_group(name: str, label: str | Promise, links: Iterable[FacetLink]) -> FacetGroup:
    """Return the group of a field: what is chosen first, then the most frequent."""
    told = sorted(links, key=lambda link: (not link.is_chosen, -link.many))
    return FacetGroup(name, label, tuple(told[:SHOWN]), tuple(told[SHOWN:]))
