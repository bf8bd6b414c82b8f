"""Delete the account of a person who asks for it."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt

from accounts.models import User


def delete_account(*, user: User) -> None:
    """Take everything about the person out of the account, for good; the scope of sign-in is open.

    The empty row stays, as no role may delete one: its number is never given to another person.
    The caller has made sure that it is no officer's.
    """
    AccessAttempt.objects.filter(username=user.email).delete()
    Authenticator.objects.filter(user=user).delete()
    EmailAddress.objects.filter(user=user).delete()
    user.email = f"{user.pk}@deleted.invalid"
    user.full_name, user.is_active, user.last_login = "", False, None
    user.set_unusable_password()
    user.save()
