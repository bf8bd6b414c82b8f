"""What the reports found are counted by, each value a link that narrows to it or lets go of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise

from register.queries.agency_names import agencies_by_id
from register.queries.filter_choices import chosen_names
from register.queries.queue_filter import QueueFilter
from register.rules.actors import Actor, Role
from register.views.asked_search import AskedSearch
from register.words.labels import CLASS_LABELS
from register.words.queue_filters import CHIP_LABELS
from register.words.short_states import SHORT_STATES
from search.facet_groups import FacetGroup, FacetLink, facet_group
from search.filters import Facet, Filters
from search.found import Count, Facets
from search.language.gazetteer import places_by_code

# The name in the address of what a facet counts by.
NAMES = {
    Facet.STATE: "status",
    Facet.CLASS: "jenis",
    Facet.CATEGORY: "kategori",
    Facet.AGENCY: "instansi",
    Facet.PROVINCE: "wilayah",
    Facet.REGENCY: "wilayah",
}
Names = Mapping[str, str | Promise]


def facets_for(actor: Actor, filters: Filters) -> tuple[Facet, ...]:
    """Return what a reader is counted by: provinces where they look at the whole nation."""
    sees_nation = actor.agency_id is None or actor.has(Role.OMBUDSMAN)
    place = Facet.PROVINCE if sees_nation and not filters.regions else Facet.REGENCY
    return (Facet.STATE, Facet.CLASS, Facet.CATEGORY, place, Facet.AGENCY)


def facet_groups(
    facets: Facets, asked: AskedSearch, named: Mapping[Facet, Names]
) -> list[FacetGroup]:
    """Return the groups that tell reports apart. named: see `names_in`."""
    groups = [_group(facet, counts, named[facet], asked) for facet, counts in facets.items()]
    return [
        group for group in groups if len(group.links) > 1 or any(it.is_chosen for it in group.links)
    ]


def _group(facet: Facet, counts: tuple[Count, ...], names: Names, asked: AskedSearch) -> FacetGroup:
    name = NAMES[facet]
    chosen = {value for each, value in asked.chosen.pairs() if each == name}
    links = [
        FacetLink(
            names[count.value],
            count.many,
            asked.link(without=(name, count.value))
            if count.value in chosen
            else asked.narrowed(name, count.value),
            count.value in chosen,
        )
        for count in counts
        if count.value in names
    ]
    return facet_group(name, CHIP_LABELS[name], links)


def names_in(
    facets: Facets,
    asked: AskedSearch,
    *,
    categories: Mapping[str, str],
    agencies: Mapping[int, str],
) -> dict[Facet, Names]:
    """Return what the counted and chosen values are called; without a name they are not shown.

    categories, agencies: names that are known; of agencies it takes one statement where none are.
    """
    counted = {int(count.value) for count in facets.get(Facet.AGENCY, ()) if count.value}
    ids = counted | ({asked.chosen.instansi} if asked.chosen.instansi else set())
    # One alone tells nothing apart, unless it was chosen.
    if not agencies and (len(ids) > 1 or asked.chosen.instansi):
        agencies = {number: each.short_name for number, each in agencies_by_id(ids).items()}
    places = {code: place.name for code, place in places_by_code().items()}
    return {
        Facet.STATE: {state.value: label for state, label in SHORT_STATES.items()},
        Facet.CLASS: {kind.value: label for kind, label in CLASS_LABELS.items()},
        Facet.CATEGORY: categories,
        Facet.AGENCY: {str(number): name for number, name in agencies.items()},
        Facet.PROVINCE: places,
        Facet.REGENCY: places,
    }


def chip_names(
    asked: AskedSearch,
    named: Mapping[Facet, Names],
    *,
    units: Mapping[int, str],
    has_units: bool,
) -> Names:
    """Return what is chosen is called, by field; one statement where a unit is not among units."""
    chosen = asked.chosen
    found: dict[str, str | Promise] = {
        "kategori": named[Facet.CATEGORY].get(chosen.kategori, chosen.kategori),
        "wilayah": named[Facet.REGENCY].get(chosen.wilayah, chosen.wilayah),
        "instansi": named[Facet.AGENCY].get(str(chosen.instansi), str(chosen.instansi)),
    }
    if chosen.unit and chosen.unit in units:
        return {**found, "unit": units[chosen.unit]}
    return {**found, **chosen_names(QueueFilter(unit=chosen.unit), has_units=has_units)}
