"""Everybody may read the table, for it says what a body has published of itself; the system writes it.

What the desk has recorded, who recorded it, and whose silence was spoken of, is read by the desk and
the system alone.
"""

from kernel.rights import Grant, Policy

_READ = ("SELECT",)
_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")
_PUBLIC = ("connectivity_period", "connectivity_line")
_STANDING, _ALARM = "connectivity_standing", "connectivity_alarm"

GRANTS = (
    *(
        Grant(table, role, _READ)
        for table in _PUBLIC
        for role in ("portal", "national", "tenant_base")
    ),
    *(Grant(table, "system", _ALL) for table in _PUBLIC),
    Grant(_STANDING, "national", ("SELECT", "INSERT")),
    Grant(_STANDING, "system", _READ),
    Grant(_ALARM, "national", _READ),
    Grant(_ALARM, "system", _ALL),
)
POLICIES = (
    Policy(_STANDING, "national_adds", "national", using="true", check="true"),
    Policy(_STANDING, "system_reads", "system", using="true", command="SELECT"),
    Policy(_ALARM, "national_reads", "national", using="true", command="SELECT"),
    Policy(_ALARM, "system_all", "system", using="true", check="true"),
)
