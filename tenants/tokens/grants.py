"""The national desk's copy of these tables; each agency has its own in its schema."""

from tenants.isolation.rights import Grant, Policy

TABLES = ("tokens_personaltoken", "tokens_keptanswer")

# No token is deleted: who held one, and when it ended, is told for as long as it is kept.
_KEPT = ("SELECT", "INSERT", "UPDATE")
_FOR_A_DAY = ("SELECT", "INSERT", "UPDATE", "DELETE")
_RIGHTS = dict(zip(TABLES, (_KEPT, _FOR_A_DAY), strict=True))

GRANTS: tuple[Grant, ...] = tuple(
    Grant(table, role, rights)
    for table, rights in _RIGHTS.items()
    for role in ("national", "tenant")
)
# Agencies have no right on these. The policy says so a second time, should somebody grant one.
POLICIES: tuple[Policy, ...] = tuple(
    Policy(table, "national_all", "national", using="true", check="true") for table in TABLES
)
