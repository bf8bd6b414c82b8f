"""Giving a client that has proved itself what it shows with its requests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from tenants.tokens.models import ApiClient, IssuedToken, TokenScope
from tenants.tokens.secret import ACCESS, secret_hash

LASTS: Final = timedelta(minutes=15)


def issue_token(
    client: ApiClient, secret: str, *, scopes: Iterable[TokenScope], at: datetime
) -> IssuedToken:
    """Keep a new access token of a client, in the scope of its desk, and forget those that are over.

    secret: new, with the prefix ACCESS.
    """
    # What another request is just forgetting is left to it.
    over = client.tokens.filter(expires_at__lte=at).select_for_update(skip_locked=True)
    IssuedToken.objects.filter(pk__in=over.values("pk")).delete()
    return IssuedToken.objects.create(
        client=client,
        secret_hash=secret_hash(secret, ACCESS),
        scopes=sorted(scopes),
        issued_at=at,
        expires_at=at + LASTS,
    )
