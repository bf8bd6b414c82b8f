"""End somebody's task at the national desk; one who may let others in always stays."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.remove_member import remove_member
from tenants.models import Membership
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope


class NotAtDesk(LookupError):
    """Nobody of this number works at the national desk, or whoever asks does not any more."""


class LastAtDesk(Exception):
    """Nobody would be left to let others in; nothing has changed."""


def end_desk_role(*, user_id: int, by: int, at: datetime) -> None:
    """End the person's task, also one's own.

    Of two who end each other's at once one is refused, since both first lock everybody at the desk.
    :raises NotAtDesk: and nothing changes
    :raises LastAtDesk: and nothing changes
    """
    with scope(SIGN_IN):
        desk = Membership.objects.select_for_update().filter(
            agency=None, role=MemberRole.NAT, is_active=True
        )
        held = {row.user_id: row.pk for row in desk.order_by("pk")}
        if user_id not in held or by not in held:
            raise NotAtDesk(user_id)
        if len(held) == 1:
            raise LastAtDesk
        remove_member(membership_id=held[user_id], at=at, by=by)
