"""Give a person a role in an agency or at the national desk."""

from __future__ import annotations

from datetime import datetime

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope


def add_member(*, user_id: int, agency_id: int | None, role: str, at: datetime) -> Membership:
    """Make the membership, or make it active again; an active one stays as it is.

    agency_id: None for the national desk, which has the role NAT and no other
    :raises django.db.IntegrityError: no such person or agency, or a role that does not fit
    """
    with scope(SIGN_IN):
        member, is_new = Membership.objects.select_for_update().get_or_create(
            user_id=user_id,
            agency_id=agency_id,  # type: ignore[misc] # None is looked up as NULL
            role=role,
            defaults={"since": at},
        )
        if not is_new and not member.is_active:
            member.is_active, member.since = True, at
            member.until, member.ended_by = None, None
            member.save(update_fields=["is_active", "since", "until", "ended_by"])
        return member
