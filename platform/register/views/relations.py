"""The other reports, units and agencies of a report, as its page lists them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from look.navigation import NavLink
from register.queries.case import Case
from register.queries.case_relations import read_relations
from register.views.visit import Visit


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Names under one heading, with a link where they have a page."""

    label: str
    links: tuple[NavLink, ...]


def relations_of(visit: Visit, case: Case) -> list[RelationGroup]:
    """Return the groups that have anything in them."""
    found = read_relations(case)
    merged = tuple(
        NavLink(f"{other.number} {other.title}", visit.url("report-detail", other.number))
        for other in found.merged
    )
    groups = (
        RelationGroup(_("Unit pendukung"), _plain(found.supporting)),
        RelationGroup(_("Unit terlapor"), _plain(found.reported)),
        RelationGroup(_("Instansi pendamping"), _plain(found.joint)),
        RelationGroup(_("Laporan yang digabung ke sini"), merged),
    )
    return [group for group in groups if group.links]


def _plain(names: tuple[str, ...]) -> tuple[NavLink, ...]:
    return tuple(NavLink(name, "") for name in names)
