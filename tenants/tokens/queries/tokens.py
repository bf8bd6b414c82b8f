"""Tokens of the desk whose scope is open."""

from __future__ import annotations

from datetime import datetime

from tenants.ready_statement import ReadyStatement
from tenants.tokens.models import PersonalToken
from tenants.tokens.secret import NoSecret, secret_hash

_BY_HASH = ReadyStatement(lambda *, kept: PersonalToken.objects.filter(secret_hash=kept))


def live_token(secret: str, *, at: datetime) -> PersonalToken | None:
    """Return the token of a secret, None where this desk knows none that is good now.

    No statement for a text that cannot be a secret.
    """
    try:
        kept = secret_hash(secret)
    except NoSecret:
        return None
    token: PersonalToken | None = _BY_HASH.first(kept=kept)
    return token if token is not None and token.is_live(at=at) else None
