"""Take away a password chosen before anybody had shown that the address is theirs."""

from __future__ import annotations

from allauth.account.models import EmailAddress

from accounts.models import User


def drop_unproven_password(*, user: User) -> None:
    """Leave the account without password unless its address has been confirmed.

    Somebody may have opened an account with another's address and a password of their own,
    and wait: the owner, coming by a one-time code, would confirm the address for them.
    """
    proven = EmailAddress.objects.filter(user=user, email=user.email, verified=True)
    if not proven.exists():
        user.set_unusable_password()
        user.save(update_fields=["password"])
