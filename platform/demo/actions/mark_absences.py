"""Somebody of each demo agency is away these days, and one will be: the pages have something to show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from demo.content.agencies import DemoUnit, team_of, units_of
from kernel.local_time import local_day
from tenants.actions.record_absence import NewAbsence, record_absence
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.scope import of_agency, scope
from tenants.signin.duties import Area, areas_of
from tenants.signin.staff import Staff
from tenants.teams.models import Absence

# From when and for how long, counted from the day of loading, and why; one for each unit in turn.
_DAYS = ((-1, 4, "LEAVE"), (6, 3, "TRAINING"))


def mark_absences(*, agency: Agency, user_ids: Mapping[str, int], at: datetime) -> None:
    """Record them, by whoever keeps the units; an agency that has any is left alone."""
    keeper = keeper_of(agency, user_ids)
    staffed = [unit for unit in units_of(agency.slug) if len(unit.liaisons) > 1]
    today = local_day(at, ZoneInfo(agency.time_zone))
    if keeper is None:
        return
    with scope(of_agency(agency)):
        if Absence.objects.exists():
            return
        for unit, (start, length, reason) in zip(staffed, _DAYS, strict=False):
            first = today + timedelta(days=start)
            record_absence(
                absence=_absence(unit, user_ids, reason, first, length), by=keeper, at=at
            )


def _absence(
    unit: DemoUnit, user_ids: Mapping[str, int], reason: str, first: date, length: int
) -> NewAbsence:
    main, substitute = sorted(unit.liaisons, key=lambda one: one.is_substitute)[:2]
    last = first + timedelta(days=length)
    return NewAbsence(user_ids[main.email], user_ids[substitute.email], reason, first, last)


def keeper_of(agency: Agency, user_ids: Mapping[str, int]) -> Staff | None:
    """Return whoever keeps the agency's units, None where nobody has an account for it."""
    for one in team_of(agency.slug):
        held = frozenset(one.roles)
        if one.email and Area.UNITS in areas_of(held):
            roles = held | {MemberRole.ADM}
            return Staff(user_ids[one.email], one.name, agency, roles, held=held)
    return None
