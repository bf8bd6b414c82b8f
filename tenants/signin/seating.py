"""Who somebody is at a desk: their roles there and the units they answer for."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from kernel.local_time import local_day
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.signin.queries.memberships import Standing, named_standing_at
from tenants.signin.queries.units import units_of
from tenants.signin.roles import with_duties
from tenants.signin.split import areas_held
from tenants.signin.staff import Staff


def seat(
    *, user_id: int, name: str, agency: Agency | None, standing: Standing, at: datetime
) -> Staff:
    """Return the person at work. standing: what they were given at this desk."""
    held = standing.held
    units: frozenset[int] = frozenset()
    if agency is not None and MemberRole.LIA in held:
        units = units_of(user_id=user_id, day=local_day(at, ZoneInfo(agency.time_zone)))
    areas = areas_held(held, standing.own)
    return Staff(user_id, name, agency, with_duties(held), units, held, areas)


def seat_absent(*, user_id: int, agency: Agency | None, at: datetime) -> Staff | None:
    """Return the person for whom something acts while they have no session, None where nobody is.

    Their account and their roles at the desk are asked for each time, so that it acts no longer
    than they might themselves.
    """
    found = named_standing_at(user_id=user_id, agency_id=agency.pk if agency else None)
    if found is None:
        return None
    name, standing = found
    return seat(user_id=user_id, name=name, agency=agency, standing=standing, at=at)
