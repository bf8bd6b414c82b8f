"""Through whose eyes the national desk reads an agency's queue: its admin's, and nobody's session."""

from register.rules.actors import Actor, Role
from tenants.models import Agency
from tenants.models.agency import AgencyKind

_ROLES = {
    AgencyKind.OMBUDSMAN: frozenset({Role.OMBUDSMAN}),
    AgencyKind.PROVINCE: frozenset({Role.ADMIN, Role.PROVINCE}),
}


def eyes_of(agency: Agency, *, user_id: int) -> Actor:
    """Return an officer of the agency for its views and their counts; good for queries alone.

    user_id: of whoever looks, so that what they may not see themselves stays out.
    """
    roles = _ROLES.get(AgencyKind(agency.kind), frozenset({Role.ADMIN}))
    return Actor(roles=roles, user_id=user_id, agency_id=agency.pk)
