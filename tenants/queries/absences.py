"""Absences of liaison officers in the agency whose scope is open, with the names of both."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from look.moments import short_day
from tenants.models import TenantMember
from tenants.teams.models import Absence, LiaisonOfficer
from tenants.teams.models.absence import AbsenceReason
from tenants.teams.rules.standing_in import Away, away_on, substitute_of


@dataclass(frozen=True, slots=True)
class AbsenceEntry:
    """One absence as it is shown. substitute: empty where nobody is named."""

    id: int
    user_id: int
    name: str
    reason: str
    first_day: date
    last_day: date
    substitute: str


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is away on a day, and what everybody in it is called."""

    away: dict[int, Away]
    names: dict[int, str]

    def sentence(self, user_id: int) -> str:
        """Return "Rina cuti sampai 5 Des 2026; pengganti: Budi", empty for whoever is at work."""
        absence = self.away.get(user_id)
        if absence is None:
            return ""
        told = {
            "name": self.names.get(user_id, ""),
            "reason": str(AbsenceReason(absence.reason).label),
            "day": short_day(absence.last_day),
            "substitute": self.names.get(substitute_of(user_id, self.away) or 0, ""),
        }
        if not told["substitute"]:
            return _("{name} {reason} sampai {day}, tanpa pengganti").format(**told)
        return _("{name} {reason} sampai {day}; pengganti: {substitute}").format(**told)


def roster_on(day: date) -> Roster:
    """Return who is away on a day; one statement."""
    rows = list(_named(Absence.objects.filter(first_day__lte=day, last_day__gte=day)))
    names = {row.user_id: row.away_name for row in rows}
    names |= {row.substitute_id: row.substitute_name for row in rows if row.substitute_id}
    known = {user_id: name or _("(bukan anggota lagi)") for user_id, name in names.items()}
    return Roster(away_on(aways(rows), day), known)


def absences_of(user_ids: Collection[int], *, since: date) -> list[AbsenceEntry]:
    """Return the absences of these people that have not ended before a day, the next first."""
    found = Absence.objects.filter(user_id__in=user_ids, last_day__gte=since)
    return [
        AbsenceEntry(
            id=row.pk,
            user_id=row.user_id,
            name=row.away_name or _("(bukan anggota lagi)"),
            reason=str(AbsenceReason(row.reason).label),
            first_day=row.first_day,
            last_day=row.last_day,
            substitute=row.substitute_name or "",
        )
        for row in _named(found).order_by("first_day", "pk")
    ]


def notes_by_unit(day: date) -> dict[int, str]:
    """Return what is to be known of a unit's officers who are away; at most two statements."""
    roster = roster_on(day)
    if not roster.away:
        return {}
    officers = LiaisonOfficer.objects.filter(user_id__in=roster.away, is_active=True)
    found: dict[int, list[str]] = {}
    for unit_id, user_id in officers.order_by("pk").values_list("unit_id", "user_id"):
        found.setdefault(unit_id, []).append(roster.sentence(user_id))
    return {unit_id: " · ".join(sentences) for unit_id, sentences in found.items()}


def aways(rows: Iterable[Absence]) -> list[Away]:
    """Return stored absences as the rules know them."""
    return [
        Away(row.user_id, row.substitute_id, row.reason, row.first_day, row.last_day)
        for row in rows
    ]


def away_here(day: date) -> dict[int, Away]:
    """Return who is away on a day, by person; one statement, without names."""
    return away_on(aways(Absence.objects.filter(first_day__lte=day, last_day__gte=day)), day)


def _named(found: QuerySet[Absence]) -> Any:
    # Any, since the rows carry two names beside their columns.
    def name_of(column: str) -> Subquery:
        members = TenantMember.objects.filter(user_id=OuterRef(column), is_active=True)
        return Subquery(members.values("full_name")[:1])

    return found.annotate(away_name=name_of("user_id"), substitute_name=name_of("substitute_id"))


def absences_since(day: date) -> Any:
    """Return the absences that have not ended before a day, as rows with `away_name` and `substitute_name`."""
    return _named(Absence.objects.filter(last_day__gte=day))
