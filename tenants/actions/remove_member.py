"""End a person's role in an agency or at the national desk."""

from __future__ import annotations

from datetime import datetime

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope


def remove_member(*, membership_id: int, at: datetime, by: int | None = None) -> Membership:
    """End the membership; the row stays, to tell who had the role and until when.

    by: who ended it, None where that is written down elsewhere
    """
    with scope(SIGN_IN):
        member = Membership.objects.select_for_update().get(pk=membership_id)
        if member.is_active:
            member.is_active, member.until, member.ended_by = False, at, by
            member.save(update_fields=["is_active", "until", "ended_by"])
        return member
