"""Who works where."""

from __future__ import annotations

from django.db.models import QuerySet

from tenants.models import Membership, TenantMember


def active_memberships(*, user_id: int) -> QuerySet[Membership]:
    """Return the roles a person has now, the national desk's first.

    In an agency's scope only the roles there are seen.
    """
    rows = Membership.objects.filter(user_id=user_id, is_active=True).select_related("agency")
    return rows.order_by("agency_id", "role")


def members_here() -> QuerySet[TenantMember]:
    """Return the active members of the agency whose scope is open, by name."""
    return TenantMember.objects.filter(is_active=True).order_by("full_name", "id")
