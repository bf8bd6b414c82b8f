"""Who was let in to the national desk and who left it, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Invitation

MOST = 100


class Change(StrEnum):
    """What happened."""

    INVITED = "INVITED"
    JOINED = "JOINED"
    WITHDRAWN = "WITHDRAWN"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class DeskChange:
    """One change. whom: an address or a name. by: whose doing, None where nobody is recorded."""

    at: datetime
    change: Change
    whom: str
    by: int | None


def desk_changes() -> list[DeskChange]:
    """Return the last hundred, the newest first; two statements."""
    with scope(SIGN_IN, savepoint=False):
        invitations = Invitation.objects.filter(agency=None).order_by("-invited_at", "-pk")[:MOST]
        ended = Membership.objects.filter(agency=None, is_active=False).select_related("user")
        found = [change for row in invitations for change in _of_invitation(row)]
        found += [
            DeskChange(row.until, Change.ENDED, str(row.user), row.ended_by)
            for row in ended.order_by("-until", "-pk")[:MOST]
            if row.until is not None
        ]
    return sorted(found, key=lambda one: one.at, reverse=True)[:MOST]


def _of_invitation(row: Invitation) -> list[DeskChange]:
    found = [DeskChange(row.invited_at, Change.INVITED, row.email, row.invited_by_id)]
    if row.accepted_at is not None:
        found.append(DeskChange(row.accepted_at, Change.JOINED, row.email, row.accepted_by_id))
    if row.withdrawn_at is not None:
        found.append(DeskChange(row.withdrawn_at, Change.WITHDRAWN, row.email, None))
    return found
