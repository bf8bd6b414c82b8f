"""Where a person works."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from tenants.models import Agency, Membership
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
        held = Membership.objects.filter(at_desk(agency_id), user_id=user_id, is_active=True)
        return frozenset(held.values_list("role", flat=True))


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
