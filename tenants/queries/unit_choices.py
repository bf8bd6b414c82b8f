"""What the forms of units offer, in the agency whose scope is open."""

from __future__ import annotations

from tenants.models.membership import MemberRole
from tenants.queries.members import members_here
from tenants.queries.unit_tree import as_tree, below
from tenants.signin.duties import FOR_LEADERS
from tenants.teams.models import Unit

Choices = tuple[tuple[str, str], ...]


def parent_choices(*, unit_id: int | None) -> Choices:
    """Return the active units that a unit may lie below, as a tree; one statement."""
    units = list(Unit.objects.order_by("name", "pk"))
    parents = {unit.pk: unit.parent_id for unit in units}
    under = below(unit_id, parents) if unit_id is not None else frozenset()
    open_ones = [unit for unit in units if unit.is_active and unit.pk not in under]
    tree = as_tree(open_ones, key=lambda unit: unit.pk, parent=lambda unit: unit.parent_id)
    return tuple((str(unit.pk), f"{'– ' * depth}{unit.name}") for depth, unit in tree)


def liaison_choices() -> Choices:
    """Return the agency's members with the role of a liaison officer, by name; one statement."""
    found = members_here().filter(role=MemberRole.LIA)
    return tuple((str(member.user_id), member.full_name) for member in found)


def away_choices() -> Choices:
    """Return those whose absence is recorded: liaison officers and the leadership; one statement."""
    return _people(MemberRole.LIA, MemberRole.LEAD)


def substitute_choices() -> Choices:
    """Return who may stand in for any of them, by name; one statement."""
    return _people(MemberRole.LIA, *FOR_LEADERS)


def _people(*roles: str) -> Choices:
    found = members_here().filter(role__in=roles)
    names = {str(member.user_id): member.full_name for member in found}
    return tuple(names.items())
