"""Invite somebody to work for an agency or for the national desk."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope
from tenants.signin.invitation_mail import invitation_mail
from tenants.signin.invitation_token import new_token, token_hash
from tenants.signin.models import Invitation
from tenants.signin.queries.granting import roles_to_give
from tenants.signin.queries.memberships import held_at
from tenants.signin.roles import roles_offered_by

VALID_FOR: Final = timedelta(days=7)


class MayNotInvite(Exception):
    """The person who invites may not give these roles: not here, or not these."""


class RoleNotOffered(Exception):
    """An agency of this kind has no such role, or no role was named."""


def invite_member(
    *,
    email: str,
    roles: Collection[str],
    agency: Agency | None,
    by: int | None,
    at: datetime,
) -> Invitation:
    """Send a link that is good once, for a week, at the agency's host (None: national desk).

    by: the person who invites, None where the platform itself does (a first administrator).
    An earlier invitation of the same address to the same desk is withdrawn.
    :raises MayNotInvite: and nothing is sent
    :raises RoleNotOffered: and nothing is sent
    """
    offered = roles_offered_by(agency)
    if not roles or not offered.issuperset(roles):
        raise RoleNotOffered(", ".join(sorted(roles)))
    with scope(SIGN_IN):
        if by is not None and not _may_give(by, agency, frozenset(roles)):
            raise MayNotInvite
        address, token = email.strip().lower(), new_token()
        earlier = Invitation.objects.filter(
            email=address, agency=agency, accepted_at=None, withdrawn_at=None
        )
        earlier.update(withdrawn_at=at)
        invitation = Invitation.objects.create(
            agency=agency,
            email=address,
            roles=sorted(roles),
            secret_hash=token_hash(token),
            invited_by_id=by,
            invited_at=at,
            expires_at=at + VALID_FOR,
        )
    mail = invitation_mail(invitation, token)
    transaction.on_commit(mail.send, robust=True)
    return invitation


def _may_give(user_id: int, agency: Agency | None, roles: frozenset[str]) -> bool:
    if MemberRole.NAT in held_at(user_id=user_id, agency_id=None):
        return True
    if agency is None:
        return False
    held = held_at(user_id=user_id, agency_id=agency.pk)
    return roles <= roles_to_give(held, agency)
