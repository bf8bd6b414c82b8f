"""The secret of a receipt, and the key by which an account's reports are found."""

import hmac
from hashlib import sha256

from kernel.receipt_secret import ALPHABET, LENGTH


def derive_secret(seed: bytes, key: bytes) -> str:
    """Return the 100-bit secret of a submission: 20 characters of base 32.

    seed: the submission's idempotency key. The same submission sent twice gets the same secret,
    without the secret being kept; without the server's key it cannot be worked out.
    """
    number = int.from_bytes(hmac.new(key, b"receipt:" + seed, sha256).digest(), "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(LENGTH))


def owner_key(user_id: int, key: bytes) -> str:
    """Return the keyed hash under which an account's reports are stored, 64 hexadecimal digits."""
    return hmac.new(key, f"owner:{user_id}".encode(), sha256).hexdigest()
