"""Where a person works."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import QuerySet

from tenants.models import Agency, Membership
from tenants.ready_statement import ReadyStatement
from tenants.scope import SIGN_IN, scope
from tenants.signin.queries.desk import at_desk


@dataclass(frozen=True, slots=True)
class Desk:
    """One place a person works at: an agency, or the national desk (None)."""

    agency: Agency | None
    roles: frozenset[str]


def held_at(*, user_id: int, agency_id: int | None) -> frozenset[str]:
    """Return the roles a person was given at an agency, or at the national desk for None."""
    with scope(SIGN_IN, savepoint=False):
        held = _ROLES.read(agency_id is not None, user=user_id, agency=agency_id)
    return frozenset(role for (role,) in held)


def _roles(is_agency: bool, *, user: Any, agency: Any) -> QuerySet[Membership, Any]:
    desk = at_desk(agency if is_agency else None)
    return Membership.objects.filter(desk, user_id=user, is_active=True).values_list("role")


_ROLES = ReadyStatement(_roles)


def desks_of(*, user_id: int) -> list[Desk]:
    """Return every place the person works at, the national desk first, then by name."""
    with scope(SIGN_IN, savepoint=False):
        held = list(
            Membership.objects.filter(user_id=user_id, is_active=True)
            .select_related("agency")
            .order_by("agency__name", "agency_id", "role")
        )
    desks = [
        Desk(agency=rows[0].agency, roles=frozenset(row.role for row in rows))
        for rows in (list(group) for _, group in groupby(held, key=lambda m: m.agency_id))
    ]
    return sorted(desks, key=lambda desk: desk.agency is not None)


def is_staff(*, user_id: int) -> bool:
    """Tell whether the person works anywhere, so that a second factor is required of them."""
    with scope(SIGN_IN, savepoint=False):
        return Membership.objects.filter(user_id=user_id, is_active=True).exists()


def was_staff(*, user_id: int) -> bool:
    """Tell whether the person works or has worked anywhere."""
    with scope(SIGN_IN, savepoint=False):
        return Membership.objects.filter(user_id=user_id).exists()
