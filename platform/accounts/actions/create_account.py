"""Open an account for a person."""

from __future__ import annotations

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from accounts.models import User


class EmailTaken(Exception):
    """Somebody already signs in with this address."""


def create_account(
    *,
    email: str,
    full_name: str,
    password: str | None,
    at: datetime,
    language: str = "id",
    confirmed: bool,
) -> User:
    """Create the account and return it.

    password: None for a person who signs in by one-time codes only. confirmed: the address is
    known to be theirs; otherwise the sign-up asks for a code before the first sign-in.
    :raises EmailTaken: the address, in any spelling, has an account
    """
    user = User(
        email=email.strip().lower(),
        full_name=full_name.strip(),
        language=language,
        created_at=at,
    )
    if password is None:
        user.set_unusable_password()
    else:
        user.set_password(password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
            if confirmed:
                EmailAddress.objects.create(
                    user=user, email=user.email, verified=True, primary=True
                )
    except IntegrityError as error:
        raise EmailTaken(user.email) from error
    return user
