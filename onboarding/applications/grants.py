"""An application is its applicant's, by the secret of its link, and the national desk's.

Agencies see none. Who applies changes answers while they are theirs to change, and takes no
decision; who decides changes no answer.
"""

from kernel.rights import Grant, Policy

_SECRET = "current_setting('tuntas.secret', true)"  # noqa: S105 - the name of a setting
_OWN = f"secret_hash = {_SECRET}"
_EDITABLE = "state::text IN ('DRAFT', 'RETURNED')"
_APPLICANTS = "state::text IN ('UNPROVEN', 'DRAFT', 'RETURNED')"
# What an applicant's own move leads to, and nothing further.
_APPLIED = "state::text IN ('UNPROVEN', 'DRAFT', 'RETURNED', 'SENT', 'WITHDRAWN')"
_OF_OWN = (
    "EXISTS (SELECT FROM applications_application a"
    f" WHERE a.id = application_id AND a.secret_hash = {_SECRET})"
)
_OF_OWN_OPEN = (
    "EXISTS (SELECT FROM applications_application a"
    f" WHERE a.id = application_id AND a.secret_hash = {_SECRET} AND a.{_EDITABLE})"
)
_UNJUDGED = "verdict = 'NONE'"

_APPLICATION, _SECTION = "applications_application", "applications_section"
_PAPER, _ENTRY = "applications_paper", "applications_entry"
_BY_APPLICANT = (
    "state",
    "version",
    "code_digest",
    "code_sent_at",
    "confirmed_at",
    "slug",
    "touched_at",
    "sent_at",
)
_BY_DESK = ("state", "version", "touched_at", "decided_at", "decided_by", "reason", "trouble")
_BY_SYSTEM = ("state", "version", "touched_at", "filled_at", "trouble")

GRANTS = (
    Grant(_APPLICATION, "portal", ("SELECT", "INSERT")),
    Grant(_APPLICATION, "portal", ("UPDATE",), columns=_BY_APPLICANT),
    Grant(_APPLICATION, "national", ("SELECT",)),
    Grant(_APPLICATION, "national", ("UPDATE",), columns=_BY_DESK),
    Grant(_APPLICATION, "system", ("SELECT", "DELETE")),
    Grant(_APPLICATION, "system", ("UPDATE",), columns=_BY_SYSTEM),
    Grant(_SECTION, "portal", ("SELECT", "INSERT")),
    Grant(
        _SECTION, "portal", ("UPDATE",), columns=("answers", "is_complete", "saved_at", "verdict")
    ),
    Grant(_SECTION, "national", ("SELECT",)),
    Grant(_SECTION, "national", ("UPDATE",), columns=("verdict", "words", "judged_at")),
    Grant(_SECTION, "system", ("SELECT", "DELETE")),
    Grant(_PAPER, "portal", ("SELECT", "INSERT")),
    Grant(_PAPER, "national", ("SELECT",)),
    Grant(_PAPER, "system", ("SELECT", "DELETE")),
    Grant(_ENTRY, "portal", ("SELECT", "INSERT")),
    Grant(_ENTRY, "national", ("SELECT", "INSERT")),
    Grant(_ENTRY, "system", ("SELECT", "INSERT", "DELETE")),
)
_TABLES = (_APPLICATION, _SECTION, _PAPER, _ENTRY)
POLICIES = (
    Policy(_APPLICATION, "own", "portal", using=_OWN, command="SELECT"),
    Policy(
        _APPLICATION, "own_new", "portal", check=f"{_OWN} AND state = 'UNPROVEN'", command="INSERT"
    ),
    Policy(
        _APPLICATION,
        "own_change",
        "portal",
        using=f"{_OWN} AND {_APPLICANTS}",
        check=f"{_OWN} AND {_APPLIED}",
        command="UPDATE",
    ),
    Policy(_SECTION, "own", "portal", using=_OF_OWN, command="SELECT"),
    Policy(
        _SECTION, "own_new", "portal", check=f"{_OF_OWN_OPEN} AND {_UNJUDGED}", command="INSERT"
    ),
    Policy(
        _SECTION,
        "own_change",
        "portal",
        using=_OF_OWN_OPEN,
        check=f"{_OF_OWN_OPEN} AND {_UNJUDGED}",
        command="UPDATE",
    ),
    Policy(_PAPER, "own", "portal", using=_OF_OWN, command="SELECT"),
    Policy(_PAPER, "own_new", "portal", check=_OF_OWN_OPEN, command="INSERT"),
    Policy(_ENTRY, "own", "portal", using=_OF_OWN, command="SELECT"),
    Policy(
        _ENTRY,
        "own_new",
        "portal",
        check=f"{_OF_OWN} AND actor_id IS NULL AND kind::text IN ('BEGUN', 'SENT', 'WITHDRAWN')",
        command="INSERT",
    ),
    *(
        Policy(table, f"{role}_all", role, using="true", check="true")
        for table in _TABLES
        for role in ("national", "system")
    ),
)
