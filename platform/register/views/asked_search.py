"""What the address of a console's search asks for, which is also what a saved search keeps."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from look.forms.typed_text import tidy
from register.queries.queue_filter import QueueFilter
from register.queries.read_filter import read_filter
from register.views.visit import Visit

# Among the saved views a search is told from a queue by this name.
SEARCH_CODE = "cari"
MOST_TAKEN_OFF = 10
_PLACE = re.compile(r"[0-9]{2}(\.[0-9]{2}){0,2}")

Pairs = list[tuple[str, str]]


class SearchSort(StrEnum):
    """An order of what is found, by its name in the address."""

    RELEVANCE = "relevan"
    NEWEST = "terbaru"
    DEADLINE = "tenggat"


@dataclass(frozen=True)
class AskedSearch:
    """typed: as it was typed. chosen: conditions beside it. taken_off: places it does not mean."""

    url: str
    typed: str
    chosen: QueueFilter
    sort: SearchSort
    taken_off: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.typed and not self.chosen.pairs()

    @property
    def label(self) -> str:
        """What it is called where it is saved."""
        return _("Pencarian “{typed}”").format(typed=self.typed) if self.typed else _("Pencarian")

    @property
    def query(self) -> str:
        """What a saved search keeps, always the same for the same search."""
        return urlencode([("v", SEARCH_CODE), *self.pairs()])

    def pairs(self, *, without: tuple[str, str] | None = None) -> Pairs:
        """Return the pairs of the address."""
        order = [] if self.sort is SearchSort.RELEVANCE else [("urut", self.sort.value)]
        typed = [("q", self.typed)] if self.typed else []
        taken_off = [("bukan", code) for code in self.taken_off]
        return [*typed, *self.chosen.pairs(without=without), *taken_off, *order]

    def link(self, *, without: tuple[str, str] | None = None) -> str:
        """Return the address, or that without one pair of its conditions."""
        return self._at(self.pairs(without=without))

    def narrowed(self, name: str, value: str) -> str:
        """Return the address with this one value of a condition."""
        kept = [pair for pair in self.pairs() if pair[0] != name]
        return self._at([*kept, (name, value)])

    def changed(
        self,
        *,
        typed: str | None = None,
        sort: SearchSort | None = None,
        taken_off: tuple[str, ...] = (),
    ) -> str:
        """Return the address with other words, in another order, or with fewer places meant."""
        other = replace(
            self,
            typed=self.typed if typed is None else typed,
            sort=sort or self.sort,
            taken_off=(*self.taken_off, *taken_off),
        )
        return other.link()

    def page(self, way: str) -> str:
        """Return the address of a page, of the first one without a way."""
        return self._at([*self.pairs(), *([("s", way)] if way else [])])

    def _at(self, pairs: Pairs) -> str:
        return f"{self.url}?{urlencode(pairs)}" if pairs else self.url


def asked_search(visit: Visit, query: QueryDict) -> AskedSearch:
    """Read the query of an address; what is no condition of a search is left out."""
    has_units = visit.actor.agency_id is not None
    return read_search(query, url=visit.url("report-search"), has_units=has_units)


def read_search(query: QueryDict, *, url: str, has_units: bool) -> AskedSearch:
    """Read it for a reader who has units or none."""
    chosen, _understood = read_filter(query)
    sort = query.get("urut", "")
    return AskedSearch(
        url=url,
        typed=" ".join(tidy(query.get("q", "")).split()),
        chosen=replace(
            chosen, bersama=False, pengawasan=False, unit=chosen.unit if has_units else None
        ),
        sort=SearchSort(sort) if sort in set(SearchSort) else SearchSort.RELEVANCE,
        taken_off=_places(query.getlist("bukan")),
    )


def _places(codes: list[str]) -> tuple[str, ...]:
    found = dict.fromkeys(code for code in codes if _PLACE.fullmatch(code))
    return tuple(found)[:MOST_TAKEN_OFF]
