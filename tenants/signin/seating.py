"""Who somebody is at a desk: their roles there and the units they answer for."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from accounts.models import User
from kernel.local_time import local_day
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.ready_statement import ReadyStatement
from tenants.scope import SIGN_IN, scope
from tenants.signin.queries.memberships import held_at
from tenants.signin.queries.units import units_of
from tenants.signin.roles import with_duties
from tenants.signin.staff import Staff


def seat(
    *, user_id: int, name: str, agency: Agency | None, held: frozenset[str], at: datetime
) -> Staff:
    """Return the person at work. held: the roles they were given at this desk."""
    units: frozenset[int] = frozenset()
    if agency is not None and MemberRole.LIA in held:
        units = units_of(user_id=user_id, day=local_day(at, ZoneInfo(agency.time_zone)))
    return Staff(user_id, name, agency, with_duties(held), units, held)


def seat_absent(*, user_id: int, agency: Agency | None, at: datetime) -> Staff | None:
    """Return the person for whom something acts while they have no session, None where nobody is.

    Their account and their roles at the desk are asked for each time, so that it acts no longer
    than they might themselves.
    """
    with scope(SIGN_IN, savepoint=False):
        names = _NAMES.read(user=user_id)
        held = held_at(user_id=user_id, agency_id=agency.pk if agency else None) if names else None
    if not held:
        return None
    return seat(user_id=user_id, name=names[0].full_name, agency=agency, held=held, at=at)


def _names(*, user: Any) -> QuerySet[User, Any]:
    return User.objects.filter(pk=user, is_active=True).values_list("full_name")


_NAMES = ReadyStatement(_names)
