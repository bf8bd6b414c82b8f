"""Who may read and write the master list and the line of bodies to be connected.

The list is public. The national desk keeps it and puts bodies in line; what comes of them, and
which tenant a body has become, only the owner writes.
"""

from tenants.isolation.rights import Grant, Policy
from tenants.isolation.roles import SERVING, TENANT_BASE

_KEPT = ("slug", "name", "short_name", "parent_id", "time_zone", "since", "until")
_SUCCEEDED = ("carved_from_id", "successor_id")
_SUCCESSION = "bodies_succession"
_LINE = "bodies_connectionrow"
_MOVE = "bodies_hostmove"

GRANTS: tuple[Grant, ...] = (
    *(Grant("bodies_body", role, ("SELECT",)) for role in (*SERVING, TENANT_BASE)),
    Grant("bodies_body", "national", ("INSERT",)),
    Grant("bodies_body", "national", ("UPDATE",), columns=(*_KEPT, *_SUCCEEDED)),
    # What was changed is added to and read, never edited.
    Grant("bodies_bodychange", "national", ("SELECT", "INSERT")),
    Grant("bodies_connectionrun", "national", ("SELECT", "INSERT")),
    Grant(_SUCCESSION, "national", ("SELECT", "INSERT")),
    Grant(
        _SUCCESSION,
        "national",
        ("UPDATE",),
        columns=("state", "confirmed_by", "changed_at", "turns", "looked_at"),
    ),
    Grant("bodies_successionpart", "national", ("SELECT", "INSERT")),
    Grant(
        "bodies_successionpart",
        "national",
        ("UPDATE",),
        columns=("moved", "handed", "after_id", "refused"),
    ),
    Grant(_MOVE, "national", ("SELECT", "INSERT")),
    Grant(_LINE, "national", ("SELECT", "INSERT")),
    Grant(_LINE, "national", ("UPDATE",), columns=("state", "hindrance", "changed_at")),
)

# The desk may put a body in line, and one that failed once more: nothing else.
POLICIES: tuple[Policy, ...] = (
    Policy(_LINE, "national_reads", "national", using="true", command="SELECT"),
    Policy(_LINE, "national_asks", "national", check="state = 'WAITING'", command="INSERT"),
    Policy(
        _LINE,
        "national_asks_again",
        "national",
        using="state = 'FAILED'",
        check="state = 'WAITING'",
        command="UPDATE",
    ),
    # What becomes of another host name, only the owner writes.
    Policy(_MOVE, "national_reads", "national", using="true", command="SELECT"),
    Policy(_MOVE, "national_asks", "national", check="state = 'WAITING'", command="INSERT"),
    # Asked for by one, and nothing else until it is confirmed; what has ended stays as it is.
    Policy(_SUCCESSION, "national_reads", "national", using="true", command="SELECT"),
    Policy(_SUCCESSION, "national_asks", "national", check="state = 'ASKED'", command="INSERT"),
    Policy(
        _SUCCESSION,
        "national_goes_on",
        "national",
        using="state::text IN ('ASKED', 'MOVING')",
        check="state::text IN ('MOVING', 'DONE', 'WITHDRAWN')",
        command="UPDATE",
    ),
)
