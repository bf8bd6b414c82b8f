"""Everybody may read which open files there are; only the system's own work makes them."""

from kernel.rights import Grant

TABLE = "open_data_openfile"

GRANTS = (
    Grant(TABLE, "system", ("SELECT", "INSERT", "UPDATE", "DELETE")),
    Grant(TABLE, "portal", ("SELECT",)),
)
