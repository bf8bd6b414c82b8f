"""Give an account an authenticator app whose secret is known."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import encrypt

from accounts.models import User


def enrol_totp(*, user: User, secret: str) -> None:
    """Set the person's authenticator app to `secret` (base32), replacing an earlier one.

    For accounts that are prepared, as those of the demonstration; a person enrols on screen.
    """
    Authenticator.objects.update_or_create(
        user=user,
        type=Authenticator.Type.TOTP,
        defaults={"data": {"secret": encrypt(secret)}},
    )
