"""What found reports are counted by, each value a link that narrows to it or lets go of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from public_portal.browsing import choices
from public_portal.browsing.addresses import address
from public_portal.tracking.names import agency_names
from search.facet_groups import FacetGroup, FacetLink, facet_group
from search.filters import Facet
from search.language.places import without

if TYPE_CHECKING:
    from collections.abc import Mapping

    from public_portal.browsing.asked import Asked
    from search.found import Facets

PROVINCE_DIGITS = 2
FACETS = (
    Facet.STATE,
    Facet.CLASS,
    Facet.CATEGORY,
    Facet.PROVINCE,
    Facet.REGENCY,
    Facet.AGENCY,
)


def facet_groups(facets: Facets, asked: Asked) -> tuple[FacetGroup, ...]:
    """Return the groups that have a value; one statement for names of agencies not yet known."""
    counted = {facet: {each.value: each.many for each in found} for facet, found in facets.items()}
    region = "regency" if asked.province else "province"
    regions = counted[Facet.REGENCY if asked.province else Facet.PROVINCE]
    statuses = dict(choices.status_choices())
    groups = (
        _group(_("Status"), "status", _by_status(counted[Facet.STATE]), statuses, asked),
        _group(_("Jenis"), "kind", _by_kind(counted[Facet.CLASS]), _kinds(), asked),
        _group(_("Kategori"), "category", counted[Facet.CATEGORY], _categories(), asked),
        _group(_region_label(asked), region, regions, _regions(asked.province), asked),
        _group(_("Instansi"), "agency", counted[Facet.AGENCY], _agencies(counted), asked),
    )
    return tuple(group for group in groups if group.links)


def _group(
    label: str, field: str, counts: Mapping[str, int], names: Mapping[str, str], asked: Asked
) -> FacetGroup:
    """Make a group of the values that have a name, the most frequent first."""
    chosen = asked.chosen(field)
    told = Counter({value: counts[value] for value in counts if value in names and counts[value]})
    if chosen in names:
        told[chosen] += 0
    links = [
        FacetLink(names[value], many, _url(field, value, asked), value == chosen)
        for value, many in told.most_common()
    ]
    return facet_group(field, label, links)


def _url(field: str, value: str, asked: Asked) -> str:
    changed = {field: "" if value == asked.chosen(field) else value}
    if field in {"province", "regency"} and asked.meant.chips:
        # The place that is named goes when another one is chosen.
        changed = {"words": without(asked.typed, asked.meant.chips), **changed}
    if field == "regency" and asked.province:
        changed = {"province": asked.province, **changed}
    return address(asked.said, **changed)


def _by_status(counts: Mapping[str, int]) -> dict[str, int]:
    return {
        slug: sum(counts.get(state.value, 0) for state in states)
        for slug, (_label, states) in choices.STATUSES.items()
    }


def _by_kind(counts: Mapping[str, int]) -> dict[str, int]:
    return {slug: counts.get(kind.value, 0) for slug, kind in choices.KINDS.items()}


def _kinds() -> dict[str, str]:
    return dict(choices.kind_choices())


def _categories() -> dict[str, str]:
    return dict(choices.category_choices())


def _regions(province: str) -> dict[str, str]:
    return dict(choices.regency_choices(province) if province else choices.province_choices())


def _region_label(asked: Asked) -> str:
    return _("Kabupaten atau kota") if asked.province else _("Provinsi")


def _agencies(counted: Mapping[Facet, Mapping[str, int]]) -> dict[str, str]:
    ids = [int(value) for value in counted[Facet.AGENCY]]
    return {str(number): agency.short_name for number, agency in agency_names.of(ids).items()}
