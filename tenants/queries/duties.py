"""Who has a duty by the decree in force, in the agency whose scope is open."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from tenants.models.membership import MemberRole
from tenants.queries.absences import AbsenceEntry, absences_of, away_here
from tenants.queries.members import members_here
from tenants.teams.models import DecreeMember
from tenants.teams.models.decree import Tier
from tenants.teams.rules.standing_in import with_substitutes


def has_duty(duty: str, *, user_id: int | None, on: date) -> bool:
    """Tell whether a decree in force that day names this person for the duty."""
    return user_id is not None and _named(duty, on).filter(user_id=user_id).exists()


def members_with_duty(duty: str, *, on: date) -> set[int]:
    """Return the active members whom a decree in force that day names for the duty."""
    named = _named(duty, on).filter(user_id__isnull=False).values_list("user_id", flat=True)
    return set(members_here().filter(user_id__in=list(named)).values_list("user_id", flat=True))


def members_with_role(*roles: str) -> set[int]:
    """Return the active members with one of these roles."""
    return set(members_here().filter(role__in=roles).values_list("user_id", flat=True))


def with_stand_ins(user_ids: set[int], *, on: date) -> set[int]:
    """Return these members and whoever stands in for those of them who are away that day."""
    found = with_substitutes(user_ids, away_here(on))
    return set(members_here().filter(user_id__in=found).values_list("user_id", flat=True))


def leaders_away(*, since: date) -> list[AbsenceEntry]:
    """Return the absences of the leadership that have not ended before a day, the next first."""
    return absences_of(members_with_role(MemberRole.LEAD), since=since)


def _named(duty: str, on: date) -> QuerySet[DecreeMember]:
    """Return the lines of the agency's decrees in force: begun, not ended, and not superseded.

    One that supersedes counts from its own first day. A unit's decree names nobody for the agency.
    """
    not_ended = Q(decree__valid_to__isnull=True) | Q(decree__valid_to__gte=on)
    stands = (
        Q(decree__superseded_by__isnull=True)
        | Q(decree__superseded_by__is_draft=True)
        | Q(decree__superseded_by__valid_from__gt=on)
    )
    signed = DecreeMember.objects.filter(decree__is_draft=False, decree__tier=Tier.REGIONAL)
    return signed.filter(not_ended, stands, duty=duty, decree__valid_from__lte=on)
