"""Who may read and write regions and the calendar."""

from kernel.rights import Grant, Policy

SERVING = ("portal", "national", "sign_in", "system", "register", "tenant_base")
_TABLES = ("regions_region", "regions_calendaryear", "regions_holiday")
_OWN = "agency_id = substr(CURRENT_USER::text, 3)::bigint"

GRANTS: tuple[Grant, ...] = (
    *(Grant(table, role, ("SELECT",)) for table in _TABLES for role in SERVING),
    Grant("regions_holiday", "national", ("INSERT", "UPDATE", "DELETE")),
    Grant("regions_holiday", "tenant_base", ("INSERT", "UPDATE", "DELETE")),
    Grant("regions_calendaryear", "national", ("INSERT", "UPDATE")),
)

# Everybody reads all holidays: they are public, and the calendars of all agencies are cached
# together, which must not depend on who happened to ask first.
POLICIES: tuple[Policy, ...] = (
    *(
        Policy("regions_holiday", f"{role}_reads", role, using="true", command="SELECT")
        for role in SERVING
    ),
    Policy(
        "regions_holiday", "national_writes", "national", "agency_id IS NULL", "agency_id IS NULL"
    ),
    Policy("regions_holiday", "agency_writes_own", "tenant_base", _OWN, _OWN),
)
