"""Stop a tenant for a time, and let it go on: the national desk's word, with a reason."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.change_agency_state import AgencyStateNotAllowed
from tenants.bodies.actions.noted_state import change_noted, stands, tenant_of
from tenants.bodies.models import BodyChange, ChangeKind
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import NATIONAL, scope


def suspend_body(*, body_id: int, reason: str, by: int | None, at: datetime) -> Agency:
    """Let no report be routed to a body's agency; its people may still finish what they hold.

    :raises AgencyStateNotAllowed: it is no tenant, is suspended already, or has left
    """
    with scope(NATIONAL):
        agency = tenant_of(body_id)
        if agency.state == AgencyState.SUSPENDED:
            raise AgencyStateNotAllowed(f"{agency.slug} is suspended.")
        state, kind = AgencyState.SUSPENDED, ChangeKind.SUSPENDED
        return change_noted(agency, state, body_id=body_id, kind=kind, reason=reason, by=by, at=at)


def resume_body(*, body_id: int, reason: str, by: int | None, at: datetime) -> Agency:
    """Put the agency back into the state that it was suspended in, preparing where none is known.

    :raises AgencyStateNotAllowed: it is not suspended, or its body has ended by law
    """
    with scope(NATIONAL):
        agency = tenant_of(body_id)
        if agency.state != AgencyState.SUSPENDED or not stands(body_id):
            raise AgencyStateNotAllowed(f"{agency.slug} is not suspended.")
        stops = BodyChange.objects.filter(body_id=body_id, kind=ChangeKind.SUSPENDED)
        last = stops.order_by("-pk").first()
        state = last.before["state"] if last else AgencyState.PREPARING
        kind = ChangeKind.RESUMED
        return change_noted(agency, state, body_id=body_id, kind=kind, reason=reason, by=by, at=at)
