"""The national desk's copy of these tables; each agency has its own in its schema."""

from tenants.isolation.rights import Grant, Policy

TABLES = ("desk_savedview", "desk_presence", "desk_bulkrun", "desk_readytext")
_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")

GRANTS: tuple[Grant, ...] = tuple(Grant(table, "national", _ALL) for table in TABLES)
# Agencies have no right on these. The policy says so a second time, should somebody grant one.
POLICIES: tuple[Policy, ...] = tuple(
    Policy(table, "national_all", "national", using="true", check="true") for table in TABLES
)
