"""Which places decrees give, in the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from tenants.teams.models import Decree, DecreeMember
from tenants.teams.rules.following import Place
from tenants.teams.rules.named_roles import role_named


def decrees_in_force(on: date) -> QuerySet[Decree]:
    """Return all decrees of a day, of the agency and of its units: begun, not ended or superseded."""
    not_ended = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    stands = (
        Q(superseded_by__isnull=True)
        | Q(superseded_by__is_draft=True)
        | Q(superseded_by__valid_from__gt=on)
    )
    return Decree.objects.filter(not_ended, stands, is_draft=False, valid_from__lte=on)


def lines_of(decrees: Iterable[Decree]) -> list[DecreeMember]:
    """Return everybody named in these decrees, with the decree, in the order of the paper."""
    found = DecreeMember.objects.filter(decree__in=decrees).select_related("decree")
    return list(found.order_by("pk"))


def role_of(line: DecreeMember) -> str | None:
    """Return the role that a line gives, None where it gives none."""
    return role_named(line.duty, tier=line.decree.tier)


def places_in(lines: Iterable[DecreeMember]) -> set[Place]:
    """Return the places that lines give to those of whom the account is known."""
    return {
        Place(line.user_id, role)
        for line in lines
        if line.user_id is not None and (role := role_of(line)) is not None
    }


def posts_in(lines: Iterable[DecreeMember]) -> dict[tuple[int, int], bool]:
    """Return who answers for which unit by lines, as (user, unit), and whether as substitute."""
    return {
        (line.user_id, line.unit_id): line.is_substitute
        for line in lines
        if line.user_id is not None and line.unit_id is not None
    }
