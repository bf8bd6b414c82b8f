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
    with transaction.atomic():
        return LockedUnits().keep(facts, by=by, at=at, unit_id=unit_id)


class LockedUnits:
    """All units of the agency, locked until the transaction ends.

    All of them, so that no two changes make a circle together. Whoever keeps many locks them once.
    """

    def __init__(self) -> None:
        units = Unit.objects.select_for_update().order_by("pk")
        self._units = {unit.pk: unit for unit in units}
        self._ids = {unit.code: unit.pk for unit in self._units.values()}

    def id_of(self, code: str) -> int | None:
        """Return the number of the unit of a code, None where there is none."""
        return self._ids.get(code)

    def keep(
        self, facts: UnitFacts, *, by: Staff, at: datetime, unit_id: int | None = None
    ) -> Unit:
        """Store a unit, see keep_unit."""
        by.require(Area.UNITS)
        self._check(facts, unit_id)
        if unit_id is not None:
            self._ids.pop(self._units[unit_id].code, None)
            unit = _change(self._units[unit_id], facts, by=by, at=at)
        else:
            unit = add_unit(**asdict(facts))
            write_audit(AuditKind.UNIT_ADDED, by=by, at=at, subject=unit.name, after=asdict(facts))
        self._units[unit.pk], self._ids[unit.code] = unit, unit.pk
        return unit

    def _check(self, facts: UnitFacts, unit_id: int | None) -> None:
        if unit_id is not None and unit_id not in self._units:
            raise NoSuchUnit(unit_id)
        if self._ids.get(facts.code, unit_id) != unit_id:
            raise UnitCodeTaken(facts.code)
        if facts.parent_id is None:
            return
        if facts.parent_id not in self._units or self._is_below(facts.parent_id, unit_id):
            raise NotAbove(facts.parent_id)

    def _is_below(self, parent_id: int, unit_id: int | None) -> bool:
        if unit_id is None:
            return False
        return parent_id in below(unit_id, {it.pk: it.parent_id for it in self._units.values()})


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
