"""Roles that a new decree no longer gives, and that stay until somebody else has taken them up."""

from tenants.models.membership import MemberRole
from tenants.queries.members import members_here
from tenants.teams.models import Decree


def roles_kept(decree: Decree) -> list[tuple[str, str]]:
    """Return who keeps which role so, by name; one statement, none where nobody does."""
    if not decree.kept:
        return []
    names = dict(members_here().values_list("user_id", "full_name"))
    return [(names.get(user_id, "–"), str(MemberRole(role).label)) for user_id, role in decree.kept]
