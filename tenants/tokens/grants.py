"""The national desk's copy of these tables; each agency has its own in its schema."""

from tenants.isolation.rights import Grant, Policy

# No token of a person and no client is deleted: who held one, and when it ended, is told for as
# long as it is kept. What a client is given lasts for minutes, an answer for a day.
_KEPT = ("SELECT", "INSERT", "UPDATE")
_PASSING = ("SELECT", "INSERT", "UPDATE", "DELETE")
_RIGHTS = {
    "tokens_personaltoken": _KEPT,
    "tokens_apiclient": _KEPT,
    "tokens_issuedtoken": _PASSING,
    "tokens_keptanswer": _PASSING,
    # Its holder ends it by ending the row.
    "tokens_calendarfeed": _PASSING,
}
TABLES = tuple(_RIGHTS)

GRANTS: tuple[Grant, ...] = tuple(
    Grant(table, role, rights)
    for table, rights in _RIGHTS.items()
    for role in ("national", "tenant")
)
# Agencies have no right on these. The policy says so a second time, should somebody grant one.
POLICIES: tuple[Policy, ...] = tuple(
    Policy(table, "national_all", "national", using="true", check="true") for table in TABLES
)
