"""Only sign-in reads sessions, invitations and what tells who tried a wrong password."""

from tenants.isolation.rights import Grant

_SIGN_IN = "sign_in"
_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")

GRANTS: tuple[Grant, ...] = (
    Grant("signin_session", _SIGN_IN, _ALL),
    Grant("signin_throttleentry", _SIGN_IN, _ALL),
    Grant("signin_invitation", _SIGN_IN, ("SELECT", "INSERT")),
    Grant(
        "signin_invitation",
        _SIGN_IN,
        ("UPDATE",),
        columns=("accepted_at", "accepted_by_id", "withdrawn_at"),
    ),
    Grant("axes_accessattempt", _SIGN_IN, _ALL),
    # Deleted with its attempt.
    Grant("axes_accessattemptexpiration", _SIGN_IN, ("SELECT", "DELETE")),
    # Switched off: they would keep who signed in from where.
    Grant("axes_accesslog", "owner", ()),
    Grant("axes_accessfailurelog", "owner", ()),
)
