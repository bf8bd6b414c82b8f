"""Adding a unit to an agency, or changing one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from tenants.actions.add_unit import add_unit
from tenants.actions.write_audit import write_audit
from tenants.queries.unit_tree import below
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Unit
from tenants.teams.models.audit_entry import AuditKind


class UnitCodeTaken(ValueError):
    """Another unit of the agency has this code."""


class NotAbove(ValueError):
    """The unit chosen as parent is not there, or lies below the unit itself."""


class NoSuchUnit(LookupError):
    """The agency has no such unit."""


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What is kept of a unit."""

    name: str
    kind: str
    code: str
    parent_id: int | None = None


def keep_unit(*, facts: UnitFacts, by: Staff, at: datetime, unit_id: int | None = None) -> Unit:
    """Store a unit of the agency whose scope is open, in place of the one with unit_id if given.

    :raises NotYourArea: another's to keep
    :raises UnitCodeTaken: another unit has the code
    :raises NotAbove: a parent that is not there, or that lies below the unit
    :raises NoSuchUnit: the one to change is not there
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        # All of them, so that no two changes make a circle together.
        units = {unit.pk: unit for unit in Unit.objects.select_for_update().order_by("pk")}
        _check(facts, units, unit_id)
        if unit_id is None:
            unit = add_unit(**asdict(facts))
            write_audit(AuditKind.UNIT_ADDED, by=by, at=at, subject=unit.name, after=asdict(facts))
            return unit
        return _change(units[unit_id], facts, by=by, at=at)


def _check(facts: UnitFacts, units: dict[int, Unit], unit_id: int | None) -> None:
    if unit_id is not None and unit_id not in units:
        raise NoSuchUnit(unit_id)
    if any(unit.code == facts.code and unit.pk != unit_id for unit in units.values()):
        raise UnitCodeTaken(facts.code)
    if facts.parent_id is None:
        return
    parents = {unit.pk: unit.parent_id for unit in units.values()}
    under = below(unit_id, parents) if unit_id is not None else frozenset()
    if facts.parent_id not in units or facts.parent_id in under:
        raise NotAbove(facts.parent_id)


def _change(unit: Unit, facts: UnitFacts, *, by: Staff, at: datetime) -> Unit:
    before = UnitFacts(unit.name, unit.kind, unit.code, unit.parent_id)
    if before == facts:
        return unit
    for name, value in asdict(facts).items():
        setattr(unit, name, value)
    unit.save(update_fields=list(asdict(facts)))
    write_audit(
        AuditKind.UNIT_CHANGED,
        by=by,
        at=at,
        subject=unit.name,
        before=asdict(before),
        after=asdict(facts),
    )
    return unit
