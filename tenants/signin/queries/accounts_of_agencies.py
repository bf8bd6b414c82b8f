"""Which agencies have anybody who may sign in."""

from __future__ import annotations

from collections.abc import Iterable

from tenants.models import Membership


def agencies_with_accounts(agency_ids: Iterable[int]) -> frozenset[int]:
    """Return those of the agencies with an active member, in one statement."""
    found = Membership.objects.filter(agency_id__in=list(agency_ids), is_active=True)
    return frozenset(pk for pk in found.values_list("agency_id", flat=True).distinct() if pk)
