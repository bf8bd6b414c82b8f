"""Add a unit to the agency whose scope is open."""

from __future__ import annotations

from tenants.teams.models import Unit


def add_unit(*, name: str, kind: str, code: str, parent_id: int | None = None) -> Unit:
    """Make the unit.

    :raises django.db.IntegrityError: another unit has this code, or the kind is unknown
    """
    return Unit.objects.create(name=name, kind=kind, code=code, parent_id=parent_id)
