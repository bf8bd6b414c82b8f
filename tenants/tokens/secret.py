"""The secret of a token: how it looks, and what is kept of it.

256 random bits behind a prefix by which people and scanners know what they have found. What is kept
is a plain hash: a secret that cannot be guessed needs no salt, and a change of the server's own keys
must not end the tokens of every system in the country.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final

from tenants.tokens.models.personal_token import HINT_LENGTH

PREFIX: Final = "tuntas_"
_BYTES: Final = 32
_SHAPE: Final = re.compile(rf"{PREFIX}[A-Za-z0-9_-]{{43}}", re.ASCII)


class NoSecret(Exception):
    """The text has not the shape of a secret of ours."""


def new_secret() -> str:
    """Return a new secret, to be shown once."""
    return PREFIX + secrets.token_urlsafe(_BYTES)


def secret_hash(secret: str) -> str:
    """Return what is kept of a secret.

    :raises NoSecret: nothing that we have made looks like this
    """
    if not _SHAPE.fullmatch(secret):
        raise NoSecret
    return hashlib.sha256(secret.encode()).hexdigest()


def hint_of(secret: str) -> str:
    """Return the part of a secret that may be shown: too little of it to guess the rest."""
    return secret[:HINT_LENGTH]
