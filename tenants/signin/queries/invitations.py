"""Invitations by the link that was sent."""

from __future__ import annotations

from datetime import datetime

from tenants.scope import SIGN_IN, scope
from tenants.signin.invitation_token import TokenForged, token_hash
from tenants.signin.models import Invitation
from tenants.signin.queries.desk import at_desk


class InvitationUnknown(Exception):
    """No such invitation at this host: a wrong link, or one of another agency."""


class InvitationOver(Exception):
    """The invitation has been accepted or withdrawn, or its time is over."""


def open_invitation(
    *, token: str, agency_id: int | None, at: datetime, lock: bool = False
) -> Invitation:
    """Return the invitation the link leads to, with its agency.

    agency_id: of the host the link was opened at, None for the national desk. lock: hold the
    row until the transaction ends.
    :raises InvitationUnknown: not ours, or not of this host
    :raises InvitationOver: accepted, withdrawn or expired
    """
    try:
        stored = token_hash(token)
    except TokenForged:
        raise InvitationUnknown from None
    with scope(SIGN_IN, savepoint=False):
        rows = Invitation.objects.filter(at_desk(agency_id), secret_hash=stored)
        rows = rows.select_for_update(of=("self",)) if lock else rows
        invitation = rows.select_related("agency").first()
    if invitation is None:
        raise InvitationUnknown
    is_settled = invitation.accepted_at or invitation.withdrawn_at
    if is_settled or invitation.expires_at <= at:
        raise InvitationOver
    return invitation
