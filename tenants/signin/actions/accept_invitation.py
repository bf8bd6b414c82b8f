"""Take up an invitation."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from accounts.models import User
from kernel.local_time import local_day
from tenants.actions.add_member import add_member
from tenants.actions.write_audit import write_audit
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.actions.seat_named import seat_newcomer
from tenants.signin.models import Invitation
from tenants.signin.queries.invitations import open_invitation
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


class InvitationForAnother(Exception):
    """The invitation was sent to another address than the account's."""


def accept_invitation(*, token: str, agency_id: int | None, user: User, at: datetime) -> Invitation:
    """Make the person a member with the invited roles and use the invitation up.

    agency_id: of the host the link was opened at, None for the national desk.
    :raises InvitationUnknown: not ours, or not of this host
    :raises InvitationOver: accepted, withdrawn or expired
    :raises InvitationForAnother: and nothing changes
    """
    with scope(SIGN_IN):
        invitation = open_invitation(token=token, agency_id=agency_id, at=at, lock=True)
        if invitation.email != user.email:
            raise InvitationForAnother
        for role in invitation.roles:
            add_member(user_id=user.pk, agency_id=agency_id, role=role, at=at)
        invitation.accepted_at, invitation.accepted_by = at, user
        invitation.save(update_fields=["accepted_at", "accepted_by"])
        _write_down(invitation, user, at)
    return invitation


def _write_down(invitation: Invitation, user: User, at: datetime) -> None:
    agency = invitation.agency
    if agency is None:
        return
    with scope(of_agency(agency), savepoint=False):
        seat_newcomer(user=user, today=local_day(at, ZoneInfo(agency.time_zone)))
        write_audit(
            AuditKind.MEMBER_JOINED,
            by=Staff(user.pk, str(user), agency, frozenset()),
            at=at,
            subject=str(user),
            after=sorted(invitation.roles),
        )
