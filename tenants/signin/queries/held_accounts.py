"""Holding whoever keeps accounts at a desk, in the one order in which all that change them do."""

from __future__ import annotations

from django.db.models import Q

from tenants.models import Agency, Membership
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope

LOCKED = (MemberRole.ADM, MemberRole.KOM, MemberRole.INS, MemberRole.NAT)


def held_accounts(user_id: int, agency: Agency | None) -> list[Membership]:
    """Return the roles of whoever may let others in, and of one person, locked, with their people.

    Runs in the scope SIGN_IN; one statement.
    """
    found = Membership.objects.select_for_update(of=("self",)).select_related("user")
    meant = Q(role__in=LOCKED) | Q(user_id=user_id)
    return list(found.filter(meant, agency=agency, is_active=True).order_by("pk"))


def hold_accounts(user_id: int, agency: Agency | None) -> None:
    """Hold them until the request is over."""
    with scope(SIGN_IN, savepoint=False):
        held_accounts(user_id, agency)
