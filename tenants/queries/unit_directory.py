"""All units of the agency whose scope is open, with those who answer for them, as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from tenants.queries.absences import Roster, roster_on
from tenants.queries.members import members_here
from tenants.queries.unit_tree import as_tree
from tenants.teams.models import LiaisonOfficer, Unit
from tenants.teams.models.unit import UnitKind


@dataclass(frozen=True, slots=True)
class UnitOfficer:
    """One person who answers for one unit. absence: a sentence, empty for whoever is at work."""

    user_id: int
    unit_id: int
    name: str
    is_substitute: bool
    absence: str

    def __str__(self) -> str:
        return _("{name} (pengganti)").format(name=self.name) if self.is_substitute else self.name


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """One unit. depth: how many units lie above it. officers: empty where nobody answers for it."""

    id: int
    name: str
    kind: str
    code: str
    parent: str
    depth: int
    officers: tuple[UnitOfficer, ...]
    is_active: bool


@dataclass(frozen=True, slots=True)
class Directory:
    """units: each below its parent. officers: everybody who answers for a unit, by name."""

    units: tuple[UnitEntry, ...]
    officers: tuple[UnitOfficer, ...]


def unit_directory(day: date) -> Directory:
    """Return all units by name, the active ones first on each level; four statements.

    day: on which somebody may be away.
    """
    officers = officers_on(day)
    by_unit: dict[int, list[UnitOfficer]] = {}
    for officer in officers:
        by_unit.setdefault(officer.unit_id, []).append(officer)
    units = Unit.objects.select_related("parent").order_by("-is_active", "name", "pk")
    tree = as_tree(units, key=lambda unit: unit.pk, parent=lambda unit: unit.parent_id)
    return Directory(
        tuple(_entry(unit, depth, tuple(by_unit.get(unit.pk, ()))) for depth, unit in tree),
        tuple(sorted(officers, key=lambda officer: (officer.name, officer.user_id))),
    )


def officers_on(day: date, *, unit_id: int | None = None) -> list[UnitOfficer]:
    """Return who answers for one unit, or for any, substitutes last; three statements."""
    names = {member.user_id: member.full_name for member in members_here()}
    roster = roster_on(day)
    found = LiaisonOfficer.objects.filter(is_active=True).order_by("is_substitute", "pk")
    if unit_id is not None:
        found = found.filter(unit_id=unit_id)
    return [_officer(row, names, roster) for row in found]


def _officer(row: LiaisonOfficer, names: dict[int, str], roster: Roster) -> UnitOfficer:
    return UnitOfficer(
        user_id=row.user_id,
        unit_id=row.unit_id,
        name=names.get(row.user_id) or _("(bukan anggota lagi)"),
        is_substitute=row.is_substitute,
        absence=roster.sentence(row.user_id),
    )


def _entry(unit: Unit, depth: int, officers: tuple[UnitOfficer, ...]) -> UnitEntry:
    return UnitEntry(
        id=unit.pk,
        name=unit.name,
        kind=str(UnitKind(unit.kind).label),
        code=unit.code,
        parent=unit.parent.name if unit.parent else "",
        depth=depth,
        officers=officers,
        is_active=unit.is_active,
    )
