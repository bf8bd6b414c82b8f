"""Taking units over, some at a time: parents before those below them, in whatever order they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.fields.json import KeyTextTransform

from exchange.imports.models import Fate, ImportRow
from exchange.imports.queries.old_units import unit_of
from register.rules.importing import Flaw
from tenants.actions.keep_unit import LockedUnits, NotAbove, UnitFacts
from tenants.queries.units import every_unit
from tenants.signin.staff import Staff


def next_units(waiting: QuerySet[ImportRow], most: int) -> list[ImportRow]:
    """Return the next rows whose parents are there; where none has, those whose parents never come."""
    rows = waiting.annotate(parent=KeyTextTransform("parent_code", "values")).order_by("line")
    known = every_unit().values("code")
    ready = rows.filter(Q(parent=None) | Q(parent="") | Q(parent__in=known))
    return list(ready[:most]) or list(rows[:most])


def take_units(rows: Sequence[ImportRow], *, staff: Staff, at: datetime) -> None:
    """Keep each unit as its row says; one whose parent is nowhere is marked as wrong.

    The scope of the agency and a transaction are open.
    """
    units = LockedUnits()
    for row in rows:
        try:
            _keep(row, units, staff=staff, at=at)
        except NotAbove:
            row.fate, row.problem = Fate.WRONG, {"parent_code": Flaw.UNKNOWN.value}
    ImportRow.objects.bulk_update(rows, ["fate", "problem", "taken_at"], batch_size=300)


def _keep(row: ImportRow, units: LockedUnits, *, staff: Staff, at: datetime) -> None:
    (name, kind, parent), _problems = unit_of(row)
    parent_id = units.id_of(parent) if parent else None
    if parent and parent_id is None:
        raise NotAbove(parent)
    facts = UnitFacts(name, kind, row.external_id, parent_id)
    units.keep(facts, by=staff, at=at, unit_id=units.id_of(row.external_id))
    row.taken_at = at
