"""Nothing of a split or a merger is left to move."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.change_agency_state import ALLOWED
from tenants.bodies.actions.noted_state import change_noted
from tenants.bodies.models import (
    ChangeKind,
    Succession,
    SuccessionKind,
    SuccessionState,
)
from tenants.models.agency import AgencyState
from tenants.scope import NATIONAL, scope


def end_succession(succession: Succession, *, at: datetime) -> None:
    """Call it done; tenants that it ended are stopped, so that they can leave."""
    with scope(NATIONAL):
        succession.state, succession.changed_at = SuccessionState.DONE, at
        succession.save(update_fields=["state", "changed_at"])
        if succession.kind == SuccessionKind.SPLIT:
            return
        for part in succession.parts.select_related("former__agency"):
            agency = part.former.agency
            if agency is None or AgencyState.SUSPENDED not in ALLOWED[agency.state]:
                continue
            change_noted(
                agency,
                AgencyState.SUSPENDED,
                body_id=part.former_id,
                kind=ChangeKind.SUSPENDED,
                reason=succession.law,
                by=succession.confirmed_by,
                at=at,
            )
