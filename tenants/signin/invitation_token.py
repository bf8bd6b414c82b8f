"""The secret in an invitation's link.

The link carries 256 random bits, signed, so that a made-up one is refused without asking the
database; the database keeps a hash, so that it cannot be used by whoever reads the table.
"""

from __future__ import annotations

import secrets
from typing import Final

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

_PURPOSE: Final = "tenants.signin.invitation"
_BYTES: Final = 32


class TokenForged(Exception):
    """The link was not made by us, or not copied as a whole."""


def _signer() -> Signer:
    return Signer(sep=".", salt=_PURPOSE)


def new_token() -> str:
    return _signer().sign(secrets.token_urlsafe(_BYTES))


def token_hash(token: str) -> str:
    """Return what is stored of the token.

    :raises TokenForged: we have not signed it
    """
    try:
        secret = _signer().unsign(token)
    except BadSignature:
        raise TokenForged from None
    return salted_hmac(_PURPOSE, secret, algorithm="sha256").hexdigest()
