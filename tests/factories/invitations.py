"""Invitations whose link is known."""

from datetime import UTC, datetime, timedelta

from tenants.scope import SIGN_IN, scope
from tenants.signin.invitation_token import new_token, token_hash
from tenants.signin.models import Invitation

AT = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)


def invited(agency, email, *roles, at=AT, lasts=timedelta(days=7)):
    """Invite without mail and return the token of the link."""
    token = new_token()
    with scope(SIGN_IN):
        Invitation.objects.create(
            agency=agency,
            email=email,
            roles=list(roles),
            secret_hash=token_hash(token),
            invited_at=at,
            expires_at=at + lasts,
        )
    return token
