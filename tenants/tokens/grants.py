"""The national desk's copy of these tables; each agency has its own in its schema."""

from tenants.isolation.rights import Grant, Policy

TABLES = ("tokens_personaltoken",)

# Nothing is deleted: who held a token, and when it ended, is told for as long as it is kept.
_KEPT = ("SELECT", "INSERT", "UPDATE")

GRANTS: tuple[Grant, ...] = (
    *(Grant(table, "national", _KEPT) for table in TABLES),
    *(Grant(table, "tenant", _KEPT) for table in TABLES),
)
# Agencies have no right on these. The policy says so a second time, should somebody grant one.
POLICIES: tuple[Policy, ...] = tuple(
    Policy(table, "national_all", "national", using="true", check="true") for table in TABLES
)
