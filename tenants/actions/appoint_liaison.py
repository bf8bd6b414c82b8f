"""Appoint a liaison officer for a unit of the agency whose scope is open."""

from __future__ import annotations

from tenants.models import TenantMember
from tenants.models.membership import MemberRole
from tenants.teams.models import LiaisonOfficer


class NotALiaison(Exception):
    """The person is not an active member of this agency with the role LIA."""


def appoint_liaison(*, user_id: int, unit_id: int, is_substitute: bool = False) -> LiaisonOfficer:
    """Make the person an officer of the unit, or active there again.

    :raises NotALiaison: the person has no active membership as liaison officer here
    :raises django.db.IntegrityError: no such unit
    """
    members = TenantMember.objects.filter(user_id=user_id, role=MemberRole.LIA, is_active=True)
    if not members.exists():
        raise NotALiaison(user_id)
    officer, _ = LiaisonOfficer.objects.update_or_create(
        user_id=user_id,
        unit_id=unit_id,
        defaults={"is_substitute": is_substitute, "is_active": True},
    )
    return officer
