"""Who may ask an agency to be let go: the national desk; what comes of it only the owner writes."""

from kernel.rights import Grant, Policy

TABLE = "archive_departure"

GRANTS = (
    Grant(TABLE, "national", ("SELECT", "INSERT")),
    Grant(
        TABLE,
        "national",
        ("UPDATE",),
        columns=("state", "hindrance", "confirmed_by", "changed_at", "kept_until"),
    ),
)
POLICIES = (
    Policy(TABLE, "national_reads", "national", using="true", command="SELECT"),
    Policy(TABLE, "national_asks", "national", check="state = 'ASKED'", command="INSERT"),
    Policy(
        TABLE,
        "national_decides",
        "national",
        using="state = 'READY' OR state = 'FAILED'",
        check="state = 'CONFIRMED' OR state = 'WITHDRAWN'",
        command="UPDATE",
    ),
)
