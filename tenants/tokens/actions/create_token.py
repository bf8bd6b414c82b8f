"""Making a token for oneself: its secret is told once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from django.db import transaction

from tenants.signin.staff import Staff
from tenants.tokens.actions.tell_audit import tell_audit
from tenants.tokens.models import PersonalToken, TokenScope
from tenants.tokens.secret import hint_of, new_secret, secret_hash

# So many may be good at once: whoever needs more has lost sight of them.
MOST_LIVE: Final = 10
LONGEST: Final = timedelta(days=366)


class TooManyTokens(Exception):
    """The person holds as many tokens as one can keep an eye on."""


class NotSoLong(ValueError):
    """No token is good for longer than a year."""


class NewToken(NamedTuple):
    """A token, and its secret, which is nowhere else."""

    token: PersonalToken
    secret: str


def create_token(
    *,
    by: Staff,
    name: str,
    scopes: frozenset[TokenScope],
    lasts: timedelta,
    at: datetime,
) -> NewToken:
    """Make a token by which a program acts for `by`, in the scope of their desk.

    :raises TooManyTokens: they hold MOST_LIVE already
    :raises NotSoLong: lasts is longer than LONGEST
    """
    if lasts > LONGEST:
        raise NotSoLong
    secret = new_secret()
    with transaction.atomic():
        held = PersonalToken.objects.select_for_update().filter(
            user_id=by.user_id, revoked_at=None, expires_at__gt=at
        )
        if len(held) >= MOST_LIVE:
            raise TooManyTokens
        token = PersonalToken.objects.create(
            user_id=by.user_id,
            holder_name=by.name,
            name=name,
            scopes=sorted(scopes),
            secret_hash=secret_hash(secret),
            hint=hint_of(secret),
            created_at=at,
            issued_at=at,
            expires_at=at + lasts,
        )
        tell_audit("TOKEN_CREATED", token, by=by, at=at)
    return NewToken(token, secret)
