"""What a search in a console means: its words, its limits, and what was read into them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kernel.public_number import Mistake, NumberMistyped, parse_number
from register.queries.categories import category_lines
from register.queries.queue_filter import midnight, midnight_after
from register.rules.actors import Actor
from register.views.asked_search import AskedSearch, SearchSort
from search.filters import Filters
from search.queries.categories import with_descendants
from search.queries.choices import choices_for
from search.queries.vocabulary import vocabulary
from search.query import Sort
from search.syntax.asked import read
from search.syntax.fields import Reading
from search.syntax.problems import Problem, Wrong
from search.understood import Understood, understand

if TYPE_CHECKING:
    from search.words import Words

SORTS = {
    SearchSort.RELEVANCE: Sort.RELEVANCE,
    SearchSort.NEWEST: Sort.NEWEST,
    SearchSort.DEADLINE: Sort.DEADLINE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """problems: what was mistyped, each with its sentence; nothing is searched for then.

    categories, agencies, units: names that were read on the way, the latter where one was typed.
    """

    words: Words
    filters: Filters
    understood: Understood
    sort: Sort
    categories: dict[str, str]
    agencies: dict[int, str]
    units: dict[int, str]
    problems: tuple[Problem, ...] = ()


def meant_by(asked: AskedSearch, *, actor: Actor, zone: str, at: datetime) -> Meant:
    """Return what is meant; one statement, and one for each list that a typed field chooses from.

    zone: in which the reader's days begin and end.
    """
    lines = category_lines()
    names = {line.code: line.label for line in lines}
    own_agency = actor.agency_id
    choices = choices_for(asked.typed, categories=names, has_units=own_agency is not None)
    typed = read(asked.typed, Reading(at=at, zone=ZoneInfo(zone), choices=choices))
    understood = understand(typed.text, vocabulary=vocabulary(at=at), taken_off=asked.taken_off)
    narrowing = {**typed.narrowing, **_chosen(asked, zone)}
    # A place that was chosen counts instead of those that the words name.
    if not asked.chosen.wilayah:
        narrowing["regions"] = (*narrowing.get("regions", ()), *understood.regions)
    return Meant(
        words=replace(understood.words, phrases=typed.phrases, without=typed.without),
        filters=_filters(
            narrowing,
            own_agency=own_agency,
            above={line.code: line.parent_code or None for line in lines},
        ),
        understood=understood,
        sort=SORTS[asked.sort],
        categories=names,
        agencies={ids[0]: name for name, ids in reversed([*choices.agencies.items()])},
        units={unit: name for name, ids in choices.units.items() for unit in ids},
        problems=(*typed.problems, *_mistyped_number(asked.typed)),
    )


def number_in(typed: str) -> str:
    """Return the report number that is all of what was typed, empty where it is none."""
    try:
        return parse_number(typed)
    except NumberMistyped:
        return ""


def _mistyped_number(typed: str) -> tuple[Problem, ...]:
    """Tell of what looks like a whole number and cannot be one."""
    try:
        parse_number(typed)
    except NumberMistyped as error:
        if error.reason in (Mistake.CHARACTER, Mistake.CHECK):
            return (Problem(Wrong.NO_NUMBER, value=typed),)
    return ()


def _chosen(asked: AskedSearch, zone: str) -> dict[str, Any]:
    """Return the conditions of the address, each instead of the same one typed."""
    chosen = asked.chosen
    found = {
        "states": tuple(state.value for state in chosen.status),
        "classes": (chosen.jenis.value,) if chosen.jenis else (),
        "categories": (chosen.kategori,) if chosen.kategori else (),
        "regions": (chosen.wilayah,) if chosen.wilayah else (),
        "unit_ids": (chosen.unit,) if chosen.unit else (),
        "agency_ids": (chosen.instansi,) if chosen.instansi else (),
        "due_since": midnight(chosen.dari, zone) if chosen.dari else None,
        "due_until": midnight_after(chosen.sampai, zone) if chosen.sampai else None,
        "escalation": chosen.eskalasi,
    }
    return {name: value for name, value in found.items() if value}


def _filters(
    narrowing: dict[str, Any], *, own_agency: int | None, above: dict[str, str | None]
) -> Filters:
    filters = Filters(**narrowing)
    if filters.unit_ids and own_agency is not None:
        # Units are numbered in each agency's own schema: another's number means nothing here.
        filters = replace(filters, agency_ids=(own_agency,))
    return replace(filters, categories=with_descendants(filters.categories, above=above))
