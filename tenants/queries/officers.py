"""Who answers for which unit as plain facts, in the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from tenants.queries.absences import Roster, roster_on
from tenants.queries.members import members_here
from tenants.teams.models import LiaisonOfficer
from tenants.teams.rules.standing_in import substitute_of


@dataclass(frozen=True, slots=True)
class OfficerFact:
    """One person at one unit. away_until: the last day of an absence that runs, None at work.

    substitute: who stands in meanwhile. Names are empty for whoever is a member no longer.
    """

    id: int
    user_id: int
    name: str
    unit_id: int
    unit_name: str
    is_substitute: bool
    away_until: date | None
    substitute_id: int | None
    substitute_name: str


def active_officers() -> QuerySet[LiaisonOfficer]:
    """Return all rows of those who answer for a unit, with the unit."""
    return LiaisonOfficer.objects.filter(is_active=True).select_related("unit")


def officer_facts(rows: Sequence[LiaisonOfficer], *, day: date) -> list[OfficerFact]:
    """Return these rows with names, and with who is away on a day; two statements."""
    names = {member.user_id: member.full_name for member in members_here()}
    roster = roster_on(day)
    return [_fact(row, names, roster) for row in rows]


def _fact(row: LiaisonOfficer, names: dict[int, str], roster: Roster) -> OfficerFact:
    absence = roster.away.get(row.user_id)
    stand_in = substitute_of(row.user_id, roster.away) if absence else None
    return OfficerFact(
        id=row.pk,
        user_id=row.user_id,
        name=names.get(row.user_id, ""),
        unit_id=row.unit_id,
        unit_name=row.unit.name,
        is_substitute=row.is_substitute,
        away_until=absence.last_day if absence else None,
        substitute_id=stand_in,
        substitute_name=names.get(stand_in or 0, ""),
    )
