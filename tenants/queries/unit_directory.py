"""All units of the agency whose scope is open, with the names of those who answer for them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from tenants.queries.members import members_here
from tenants.teams.models import LiaisonOfficer, Unit
from tenants.teams.models.unit import UnitKind


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """One unit. officers: names, substitutes marked; empty where nobody answers for it."""

    name: str
    kind: str
    code: str
    parent: str
    officers: tuple[str, ...]
    is_active: bool


def unit_directory() -> list[UnitEntry]:
    """Return all units by name, the active ones first; three statements."""
    names = {member.user_id: member.full_name for member in members_here()}
    found = LiaisonOfficer.objects.filter(is_active=True).order_by("is_substitute", "pk")
    officers: dict[int, list[str]] = {}
    for officer in found:
        name = names.get(officer.user_id) or _("(bukan anggota lagi)")
        officers.setdefault(officer.unit_id, []).append(_shown(name, officer))
    units = Unit.objects.select_related("parent").order_by("-is_active", "name", "pk")
    return [_entry(unit, tuple(officers.get(unit.pk, ()))) for unit in units]


def _shown(name: str, officer: LiaisonOfficer) -> str:
    return _("{name} (pengganti)").format(name=name) if officer.is_substitute else name


def _entry(unit: Unit, officers: tuple[str, ...]) -> UnitEntry:
    return UnitEntry(
        name=unit.name,
        kind=str(UnitKind(unit.kind).label),
        code=unit.code,
        parent=unit.parent.name if unit.parent else "",
        officers=officers,
        is_active=unit.is_active,
    )
