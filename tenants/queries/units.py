"""Units of the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from tenants.teams.models import LiaisonOfficer, Unit


@dataclass(frozen=True, slots=True)
class UnitFact:
    """What the rules of assignment ask about a unit."""

    id: int
    is_active: bool
    has_liaison: bool
    is_inspectorate: bool


def unit_facts(*, ids: Collection[int]) -> list[UnitFact]:
    """Return the facts of those units that exist, in no particular order."""
    return [
        UnitFact(unit.pk, unit.is_active, unit.has_liaison, unit.is_inspectorate)
        for unit in _with_liaison_flag().filter(pk__in=ids)
    ]


def units_open_for_assignment() -> QuerySet[Unit]:
    """Return the active units with an active liaison officer, by name.

    Each carries its active officers in `officers`, substitutes last.
    """
    officers = LiaisonOfficer.objects.filter(is_active=True).order_by("is_substitute", "pk")
    return (
        _with_liaison_flag()
        .filter(is_active=True, has_liaison=True)
        .prefetch_related(Prefetch("liaisons", queryset=officers, to_attr="officers"))
        .order_by("name", "pk")
    )


def _with_liaison_flag() -> QuerySet[Unit]:
    officers = LiaisonOfficer.objects.filter(unit_id=OuterRef("pk"), is_active=True)
    return Unit.objects.annotate(has_liaison=Exists(officers))
