"""The national desk's copy of these tables; each agency has its own in its schema."""

from kernel.rights import Grant, Policy

TABLES = ("webhooks_endpoint", "webhooks_delivery", "webhooks_attempt")

GRANTS: tuple[Grant, ...] = tuple(
    Grant(table, "national", ("SELECT", "INSERT", "UPDATE", "DELETE")) for table in TABLES
)
# Agencies have no right on these. The policy says so a second time, should somebody grant one.
POLICIES: tuple[Policy, ...] = tuple(
    Policy(table, "national_all", "national", using="true", check="true") for table in TABLES
)
