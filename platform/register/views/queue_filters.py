"""What stands above a queue: the conditions in force as chips, the orders, and the form for more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.http import urlencode

from look.forms.base import Form
from look.moments import short_day
from register.forms.queue_filter_form import queue_filter_form
from register.queries.filter_choices import chosen_names, filter_choices
from register.queries.queue_filter import QueueFilter, Sort, sort_of
from register.queries.queue_rows import shows_agency
from register.queries.queue_views import QueueView
from register.queries.read_filter import read_filter
from register.views.visit import Visit
from register.words.labels import CLASS_LABELS
from register.words.queue_filters import CHIP_LABELS, LEAST_LEVELS, SORT_LABELS
from register.words.short_states import SHORT_STATES

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class FilterChip:
    """One condition in words. url: the queue without it."""

    label: str | Promise
    value: str | Promise
    url: str


@dataclass(frozen=True, slots=True)
class SortLink:
    """One order of the queue; is_current: the one it comes in."""

    label: str | Promise
    url: str
    is_current: bool


class Narrowed(Protocol):
    """A list that conditions narrow: a view of the queue, or a search."""

    @property
    def chosen(self) -> QueueFilter:
        """Return the conditions."""
        ...

    def link(self, *, without: tuple[str, str]) -> str:
        """Return its address without one of them."""
        ...


@dataclass(frozen=True)
class Asked:
    """What the address of a queue asks for. understood: all of it; the rest is left out."""

    url: str
    view: QueueView
    chosen: QueueFilter
    sort: Sort
    understood: bool

    @property
    def is_default_order(self) -> bool:
        """Whether the view would come in this order anyway."""
        return self.sort is sort_of({}, default=self.view.order)

    def kept(self, *, sort: Sort | None = None, without: tuple[str, str] | None = None) -> Pairs:
        """Return the pairs of the address: the view, its conditions and its order."""
        asked = Asked(self.url, self.view, self.chosen, sort or self.sort, self.understood)
        order = [] if asked.is_default_order else [("urut", asked.sort.value)]
        return [("v", self.view.code), *self.chosen.pairs(without=without), *order]

    @property
    def label(self) -> str:
        """What the view is called."""
        return str(self.view.label)

    @property
    def query(self) -> str:
        """The whole query of the address, always the same for the same view."""
        return urlencode(self.kept())

    def link(self, **changes: Sort | tuple[str, str]) -> str:
        """Return the address with a change."""
        return f"{self.url}?{urlencode(self.kept(**changes))}"  # type: ignore[arg-type]


def asked_for(visit: Visit, view: QueueView, query: QueryDict) -> Asked:
    """Read the query of an address of the queue."""
    chosen, understood = read_filter(query)
    sort = sort_of(query, default=view.order)
    return Asked(visit.url("report-queue"), view, chosen, sort, understood)


def tools_of(visit: Visit, asked: Asked) -> dict[str, object]:
    """Return what the template draws above the rows; no statement without conditions."""
    return {
        "filter_chips": chips_of(visit, asked),
        "sort_links": [
            SortLink(SORT_LABELS[sort], asked.link(sort=sort), sort is asked.sort) for sort in Sort
        ],
        "clear_url": f"{asked.url}?{urlencode({'v': asked.view.code})}",
        "filter_url": f"{asked.link()}&saring=1",
        "filter_form": _form(visit, asked) if "saring" in visit.request.GET else None,
        "kept_order": "" if asked.is_default_order else asked.sort.value,
    }


def chips_of(
    visit: Visit, asked: Narrowed, names: Mapping[str, str | Promise] | None = None
) -> list[FilterChip]:
    """Return the conditions in words; no statement where there are none, or with names by field."""
    pairs = asked.chosen.pairs()
    if not pairs:
        return []
    if names is None:
        names = chosen_names(asked.chosen, has_units=visit.actor.agency_id is not None)
    return [
        FilterChip(
            CHIP_LABELS[name], _said(asked, name, value, names), asked.link(without=(name, value))
        )
        for name, value in pairs
    ]


def _said(
    asked: Narrowed, name: str, value: str, names: Mapping[str, str | Promise]
) -> str | Promise:
    if name in names:
        return names[name]
    said: dict[str, Mapping[str, str | Promise]] = {
        "status": {state.value: text for state, text in SHORT_STATES.items()},
        "jenis": {code.value: text for code, text in CLASS_LABELS.items()},
        "eskalasi": {str(level): text for level, text in LEAST_LEVELS.items()},
    }
    if name in said:
        return said[name][value]
    day = getattr(asked.chosen, name)
    return "" if day is True else short_day(day)


def _form(visit: Visit, asked: Asked) -> Form:
    agency = visit.staff.agency
    lists = filter_choices(
        region=(agency.region_code or "") if agency else "",
        shows_agency=shows_agency(asked.view, visit.actor),
        has_units=agency is not None and not shows_agency(asked.view, visit.actor),
    )
    return queue_filter_form(asked.chosen, states=asked.view.states, lists=lists)
