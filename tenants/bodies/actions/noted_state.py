"""A tenant's change of state by the desk's word, with the reason kept beside its body."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.change_agency_state import AgencyStateNotAllowed, change_agency_state
from tenants.bodies.models import Body, BodyChange, ChangeKind
from tenants.models import Agency


def tenant_of(body_id: int) -> Agency:
    """Return the tenant that a body has become, locked, in the scope NATIONAL.

    :raises AgencyStateNotAllowed: it is none
    """
    body = Body.objects.select_for_update().get(pk=body_id)
    if body.agency_id is None:
        raise AgencyStateNotAllowed(f"{body.code} is no tenant.")
    # Locked, so that two who stop it at once do not both note the state before.
    return Agency.objects.select_for_update().get(pk=body.agency_id)


def stands(body_id: int) -> bool:
    """Tell whether a body has not ended by law."""
    return Body.objects.filter(pk=body_id, until=None).exists()


def change_noted(
    agency: Agency,
    state: str,
    *,
    body_id: int,
    kind: ChangeKind,
    reason: str,
    by: int | None,
    at: datetime,
) -> Agency:
    """Change the state and keep what it was before, in the scope NATIONAL.

    :raises AgencyStateNotAllowed: no way leads there from its present state
    """
    before = {"state": agency.state}
    changed = change_agency_state(agency_id=agency.pk, state=state, at=at)
    BodyChange.objects.create(
        body_id=body_id, kind=kind, before=before, reason=reason, changed_by=by, changed_at=at
    )
    return changed
