"""Only sign-in touches accounts: no other role reads a password's hash or a second factor."""

from kernel.rights import Grant

_SIGN_IN = "sign_in"
_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")

GRANTS: tuple[Grant, ...] = (
    Grant("accounts_user", _SIGN_IN, ("SELECT", "INSERT", "UPDATE")),
    Grant("account_emailaddress", _SIGN_IN, _ALL),
    # Addresses are confirmed by codes; the table is read when an address is deleted.
    Grant("account_emailconfirmation", _SIGN_IN, ("SELECT", "DELETE")),
    Grant("mfa_authenticator", _SIGN_IN, _ALL),
)
