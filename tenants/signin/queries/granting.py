"""Which roles somebody may give at their agency now."""

from __future__ import annotations

from tenants.models import Agency, Membership
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import roles_given_by
from tenants.signin.roles import roles_offered_by


def has_inspectorate(agency: Agency) -> bool:
    """Tell whether anybody of the agency is of its Inspektorat."""
    with scope(SIGN_IN, savepoint=False):
        return Membership.objects.filter(
            agency=agency, role=MemberRole.INS, is_active=True
        ).exists()


def roles_to_give(held: frozenset[str], agency: Agency) -> frozenset[str]:
    """Return the roles that whoever holds these may give to others; one statement."""
    return roles_given_by(
        held, offered=roles_offered_by(agency), has_inspectorate=has_inspectorate(agency)
    )
