"""Say that nobody works at an active tenant, and that somebody does again."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.change_agency_state import AgencyStateNotAllowed
from tenants.bodies.actions.noted_state import change_noted, stands, tenant_of
from tenants.bodies.models import ChangeKind
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import NATIONAL, scope


def rest_body(*, body_id: int, reason: str, by: int | None, at: datetime) -> Agency:
    """Let new reports go to who stands in for it; whoever still signs in there may work on.

    :raises AgencyStateNotAllowed: it is not active
    """
    return _change(
        body_id, AgencyState.ACTIVE, AgencyState.DORMANT, ChangeKind.RESTED, reason, by=by, at=at
    )


def wake_body(*, body_id: int, reason: str, by: int | None, at: datetime) -> Agency:
    """Let it be active again.

    :raises AgencyStateNotAllowed: it is not dormant, or its body has ended by law
    """
    return _change(
        body_id, AgencyState.DORMANT, AgencyState.ACTIVE, ChangeKind.WOKEN, reason, by=by, at=at
    )


def _change(
    body_id: int,
    was: AgencyState,
    state: AgencyState,
    kind: ChangeKind,
    reason: str,
    *,
    by: int | None,
    at: datetime,
) -> Agency:
    with scope(NATIONAL):
        agency = tenant_of(body_id)
        if agency.state != was or not stands(body_id):
            raise AgencyStateNotAllowed(f"{agency.slug} is {agency.state}.")
        return change_noted(agency, state, body_id=body_id, kind=kind, reason=reason, by=by, at=at)
