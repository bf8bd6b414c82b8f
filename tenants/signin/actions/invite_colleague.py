"""Inviting somebody to work for an agency, and taking it back: each with a trace."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.invite_member import invite_member
from tenants.signin.actions.withdraw_invitation import withdraw_invitation
from tenants.signin.duties import Area
from tenants.signin.models import Invitation
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


class NoSuchInvitation(LookupError):
    """The agency has no such invitation, or it is settled."""


def invite_colleague(
    *, email: str, roles: frozenset[str], agency: Agency, by: Staff, at: datetime
) -> Invitation:
    """Send the invitation, in the agency's scope.

    :raises NotYourArea: accounts are another's to keep
    :raises MayNotInvite: a role that is not theirs to give
    :raises RoleNotOffered: a role that the agency does not have, or none
    """
    by.require(Area.USERS)
    with transaction.atomic():
        invitation = invite_member(email=email, roles=roles, agency=agency, by=by.user_id, at=at)
        write_audit(
            AuditKind.MEMBER_INVITED, by=by, at=at, subject=invitation.email, after=sorted(roles)
        )
    return invitation


def take_back(*, invitation_id: int, agency: Agency, by: Staff, at: datetime) -> None:
    """Make the link worthless, in the agency's scope.

    :raises NotYourArea: accounts are another's to keep
    :raises NoSuchInvitation: and nothing changes
    """
    by.require(Area.USERS)
    with transaction.atomic():
        if not withdraw_invitation(invitation_id=invitation_id, agency_id=agency.pk, at=at):
            raise NoSuchInvitation(invitation_id)
        with scope(SIGN_IN, savepoint=False):
            email = Invitation.objects.values_list("email", flat=True).get(pk=invitation_id)
        write_audit(AuditKind.INVITATION_WITHDRAWN, by=by, at=at, subject=email)
