"""The national desk's copy of this table; each agency has its own in its schema."""

from kernel.rights import Grant, Policy

TABLE = "exports_listexport"
_RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE")

GRANTS = tuple(Grant(TABLE, role, _RIGHTS) for role in ("national", "tenant"))
POLICIES = (Policy(TABLE, "national_all", "national", using="true", check="true"),)
