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

from tenants.tokens.models.api_client import HINT_LENGTH as CLIENT_HINT
from tenants.tokens.models.personal_token import HINT_LENGTH

PREFIX: Final = "tuntas_"
# Of a client's secret, and of what it is given for it; the id of a client is no secret.
CLIENT: Final = "tuntas_c_"
ACCESS: Final = "tuntas_a_"
_CLIENT_ID: Final = "klien-"
_BYTES: Final = 32
_ID_BYTES: Final = 12
_ACTOR_BITS: Final = 52
_SHAPES: Final = {
    prefix: re.compile(rf"{prefix}[A-Za-z0-9_-]{{43}}", re.ASCII)
    for prefix in (PREFIX, CLIENT, ACCESS)
}
_ID_SHAPE: Final = re.compile(rf"{_CLIENT_ID}[0-9a-f]{{24}}", re.ASCII)


class NoSecret(Exception):
    """The text has not the shape of a secret of ours."""


def new_secret(prefix: str = PREFIX) -> str:
    """Return a new secret, to be shown once."""
    return prefix + secrets.token_urlsafe(_BYTES)


def secret_hash(secret: str, prefix: str = PREFIX) -> str:
    """Return what is kept of a secret.

    :raises NoSecret: nothing that we have made with this prefix looks like this
    """
    if not _SHAPES[prefix].fullmatch(secret):
        raise NoSecret
    return hashlib.sha256(secret.encode()).hexdigest()


def hint_of(secret: str, prefix: str = PREFIX) -> str:
    """Return the part of a secret that may be shown: too little of it to guess the rest.

    prefix: what the secret was made with. Its text does not tell: one token in 4096 goes on with
    the letters by which a client's begins.
    """
    return secret[: CLIENT_HINT if prefix == CLIENT else HINT_LENGTH]


def new_client_id() -> str:
    """Return what names a client in the whole country."""
    return _CLIENT_ID + secrets.token_hex(_ID_BYTES)


def is_client_id(text: str) -> bool:
    """Tell whether a text may name a client."""
    return _ID_SHAPE.fullmatch(text) is not None


def new_actor_id() -> int:
    """Return the number of a client among those who act: below zero, where no person's is.

    Drawn from so many that no two desks draw the same; JSON keeps it exactly.
    """
    return -1 - secrets.randbits(_ACTOR_BITS)
