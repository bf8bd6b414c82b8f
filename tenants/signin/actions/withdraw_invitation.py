"""Take an invitation back."""

from __future__ import annotations

from datetime import datetime

from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Invitation
from tenants.signin.queries.desk import at_desk


def withdraw_invitation(*, invitation_id: int, agency_id: int | None, at: datetime) -> bool:
    """Make the link of an agency's open invitation worthless; False where none is open."""
    with scope(SIGN_IN):
        opened = Invitation.objects.filter(
            at_desk(agency_id), pk=invitation_id, accepted_at=None, withdrawn_at=None
        )
        return opened.update(withdrawn_at=at) == 1
