"""Move an agency through its states: preparing, active, dormant, suspended."""

from __future__ import annotations

from datetime import datetime

from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import NATIONAL, scope

S = AgencyState
ALLOWED: dict[str, frozenset[str]] = {
    S.APPLIED: frozenset({S.PREPARING}),
    S.PREPARING: frozenset({S.ACTIVE, S.SUSPENDED}),
    S.ACTIVE: frozenset({S.DORMANT, S.SUSPENDED}),
    S.DORMANT: frozenset({S.ACTIVE, S.SUSPENDED}),
    S.SUSPENDED: frozenset({S.PREPARING, S.ACTIVE, S.DORMANT}),
    # It has been emptied, which only the removal does; it joins anew from the beginning.
    S.LEFT: frozenset({S.PREPARING}),
}


class AgencyStateNotAllowed(Exception):
    """The agency's present state does not lead to the wanted one."""


def change_agency_state(*, agency_id: int, state: str, at: datetime) -> Agency:
    """Put an agency into another state; the same state again changes nothing.

    :raises AgencyStateNotAllowed: no way leads there from its present state
    """
    with scope(NATIONAL):
        agency = Agency.objects.select_for_update().get(pk=agency_id)
        if agency.state == state:
            return agency
        if state not in ALLOWED[agency.state]:
            raise AgencyStateNotAllowed(f"{agency.slug}: {agency.state} → {state}")
        agency.state, agency.state_since = state, at
        agency.save(update_fields=["state", "state_since"])
        return agency
