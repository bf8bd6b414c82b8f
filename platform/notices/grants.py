"""Only the system's own work sends notices."""

from kernel.rights import Grant

GRANTS = (Grant("notices_notice", "system", ("SELECT", "INSERT", "UPDATE", "DELETE")),)
POLICIES = ()
