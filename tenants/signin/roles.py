"""Which roles a desk can give."""

from __future__ import annotations

from typing import Final

from tenants.models import Agency
from tenants.models.agency import AgencyKind
from tenants.models.membership import MemberRole

_DUTIES: Final = frozenset({MemberRole.KOM, MemberRole.ORG, MemberRole.INS})
_IN_EVERY_AGENCY: Final = frozenset(
    {MemberRole.ADM, *_DUTIES, MemberRole.LIA, MemberRole.LEAD, MemberRole.EXM}
)
_BESIDE: Final = {
    AgencyKind.PROVINCE: frozenset({MemberRole.PRV}),
    AgencyKind.OMBUDSMAN: frozenset({MemberRole.OMB}),
}


def roles_offered_by(agency: Agency | None) -> frozenset[str]:
    """Return the roles that an agency can give, or the national desk for None."""
    if agency is None:
        return frozenset({MemberRole.NAT})
    return _IN_EVERY_AGENCY | _BESIDE.get(AgencyKind(agency.kind), frozenset())


def with_duties(roles: frozenset[str]) -> frozenset[str]:
    """Return the roles and, where one is a duty by decree (KOM, ORG, INS), ADM as well."""
    return roles | {MemberRole.ADM} if roles & _DUTIES else roles
