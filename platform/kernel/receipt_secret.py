"""The secret that a reporter without an account is shown once: 3X7QK-9M2AB-TT0VE-4HJZ8.

Crockford's base 32: twenty characters of 5 bits are 100 bits. It has no I, L, O and U, so
these, when typed, can only mean 1, 1, 0 and a mistake. Only its keyed hash is kept.
"""

from __future__ import annotations

import hmac
import re
import secrets
from hashlib import sha256

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 20
GROUP = 5

_SEPARATORS = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")
_LOOKALIKES = str.maketrans("OIL", "011")


class SecretMistyped(ValueError):
    """The text cannot be a receipt secret. It never repeats what was typed."""


def new_secret() -> str:
    """Return a fresh secret: 20 characters without dashes, 100 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def group_secret(secret: str) -> str:
    """Return the secret as it is shown, in dashed groups of five.

    :raises SecretMistyped: not a secret
    """
    canonical = parse_secret(secret)
    return "-".join(canonical[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def parse_secret(text: str) -> str:
    """Return the 20 characters that a reporter means.

    Lower case, spaces, dots and any dashes are accepted, O for 0, I and L for 1.
    :raises SecretMistyped: another length, or a character that does not exist
    """
    compact = _SEPARATORS.sub("", text)
    if not compact.isascii():
        raise SecretMistyped
    canonical = compact.upper().translate(_LOOKALIKES)
    if len(canonical) != LENGTH or not set(canonical) <= set(ALPHABET):
        raise SecretMistyped
    return canonical


def secret_hash(secret: str, key: bytes) -> str:
    """Return the HMAC-SHA256 of a secret as 64 hexadecimal digits.

    Typed and shown forms of one secret have one hash. key: 32 bytes or more, from settings.
    :raises SecretMistyped: not a secret
    :raises ValueError: a key too short to keep the hash from being tried out
    """
    if len(key) < sha256().digest_size:
        message = "the key of the receipt secrets needs 32 bytes or more"
        raise ValueError(message)
    return hmac.new(key, parse_secret(secret).encode("ascii"), sha256).hexdigest()


def secret_matches(text: str, key: bytes, expected_hash: str) -> bool:
    """Tell whether a typed secret is the one behind the hash, in constant time.

    A text that is no secret is simply wrong: a reporter is told no more than that.
    :raises ValueError: a key too short
    """
    try:
        actual = secret_hash(text, key)
    except SecretMistyped:
        return False
    return hmac.compare_digest(actual, expected_hash)
