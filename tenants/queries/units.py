"""Units of the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from tenants.teams.models import LiaisonOfficer, Unit
from tenants.teams.models.unit import UnitKind

_HAS_LIAISON = Exists(LiaisonOfficer.objects.filter(unit_id=OuterRef("pk"), is_active=True))


@dataclass(frozen=True, slots=True)
class UnitFact:
    """What the rules of assignment ask about a unit."""

    id: int
    is_active: bool
    has_liaison: bool
    is_inspectorate: bool


def unit_facts(*, ids: Collection[int]) -> list[UnitFact]:
    """Return the facts of those units that exist, in no particular order."""
    rows = Unit.objects.filter(pk__in=ids).annotate(has_liaison=_HAS_LIAISON)
    return [
        UnitFact(pk, is_active, has_liaison, kind == UnitKind.INSPECTORATE)
        for pk, is_active, has_liaison, kind in rows.values_list(
            "pk", "is_active", "has_liaison", "kind"
        )
    ]


def unit_names(ids: Collection[int]) -> dict[int, str]:
    """Return the names of those units that exist; one statement."""
    return dict(Unit.objects.filter(pk__in=ids).values_list("pk", "name"))


def active_units() -> QuerySet[Unit]:
    """Return all active units, also those that nobody answers for, by name."""
    return Unit.objects.filter(is_active=True).order_by("name", "pk")


def units_open_for_assignment() -> QuerySet[Unit]:
    """Return the active units with an active liaison officer, by name.

    Each carries its active officers in `officers`, substitutes last.
    """
    officers = LiaisonOfficer.objects.filter(is_active=True).order_by("is_substitute", "pk")
    return (
        Unit.objects.filter(_HAS_LIAISON, is_active=True)
        .prefetch_related(Prefetch("liaisons", queryset=officers, to_attr="officers"))
        .order_by("name", "pk")
    )


def every_unit() -> QuerySet[Unit]:
    """Return all units, the closed ones too."""
    return Unit.objects.all()


def units_by_code() -> dict[str, int]:
    """Return every unit's number by its code in small letters; one statement."""
    return {code.lower(): pk for code, pk in Unit.objects.values_list("code", "pk")}


def unit_facts_by_code() -> dict[str, tuple[str, str, str]]:
    """Return name, kind and parent's code of every unit by its code; one statement."""
    rows = Unit.objects.values_list("code", "name", "kind", "parent__code")
    return {code: (name, kind, parent or "") for code, name, kind, parent in rows}
