"""An agency's own tables are all its own to write, but for what tells who did what."""

from tenants.isolation.rights import Grant

GRANTS: tuple[Grant, ...] = (Grant("teams_auditentry", "tenant", ("SELECT", "INSERT")),)
