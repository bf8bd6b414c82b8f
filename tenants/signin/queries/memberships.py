"""Where a person works."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from tenants.models import Agency, DutySplit, Membership
from tenants.ready_statement import ReadyStatement
from tenants.scope import SIGN_IN, scope
from tenants.signin.queries.desk import at_desk


@dataclass(frozen=True, slots=True)
class Desk:
    """One place a person works at: an agency, or the national desk (None)."""

    agency: Agency | None
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person was given at a desk. held: their roles.

    own: of their duties, the codes of the areas that the agency has given to each itself.
    """

    held: frozenset[str]
    own: Mapping[str, frozenset[str]]


def held_at(*, user_id: int, agency_id: int | None) -> frozenset[str]:
    """Return the roles a person was given at an agency, or at the national desk for None."""
    return standing_at(user_id=user_id, agency_id=agency_id).held


def standing_at(*, user_id: int, agency_id: int | None) -> Standing:
    """Return the same with what the agency has its duties look after; one statement."""
    with scope(SIGN_IN, savepoint=False):
        rows = _ROLES.read(agency_id is not None, user=user_id, agency=agency_id)
    return _standing(rows)


def named_standing_at(*, user_id: int, agency_id: int | None) -> tuple[str, Standing] | None:
    """Return the same after the person's name, None where nobody with an account in use has a role."""
    with scope(SIGN_IN, savepoint=False):
        rows = _NAMED.read(agency_id is not None, user=user_id, agency=agency_id)
    return (rows[0].full_name, _standing(rows)) if rows else None


def _standing(rows: Sequence[Any]) -> Standing:
    own = {row.role: frozenset(row.areas) for row in rows if row.areas is not None}
    return Standing(frozenset(row.role for row in rows), own)


def _roles(is_agency: bool, *, user: Any, agency: Any) -> QuerySet[Membership, Any]:
    desk = at_desk(agency if is_agency else None)
    found = Membership.objects.filter(desk, user_id=user, is_active=True)
    own = DutySplit.objects.filter(agency_id=OuterRef("agency_id"), duty=OuterRef("role"))
    return found.annotate(areas=Subquery(own.values("areas")[:1])).values_list("role", "areas")


def _named(is_agency: bool, *, user: Any, agency: Any) -> QuerySet[Membership, Any]:
    found = _roles(is_agency, user=user, agency=agency).filter(user__is_active=True)
    return found.annotate(full_name=F("user__full_name")).values_list("role", "areas", "full_name")


_ROLES, _NAMED = ReadyStatement(_roles), ReadyStatement(_named)


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
