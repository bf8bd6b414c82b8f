"""An agency's tables are all its own, but what tells who said or changed what stays as it is."""

from tenants.isolation.rights import Grant

_APPENDED = ("action_plan_confirmation", "action_plan_planchange")
GRANTS: tuple[Grant, ...] = tuple(
    Grant(table, "tenant", ("SELECT", "INSERT")) for table in _APPENDED
)
