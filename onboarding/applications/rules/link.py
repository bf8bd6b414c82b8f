"""The secret link by which an application is left and resumed.

It is worked out from a random seed with the server's key, so that every mail can bring it though
only its hash is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kernel.receipt_secret import secret_hash
from register.rules.receipts import derive_secret

if TYPE_CHECKING:
    from uuid import UUID

_PURPOSE = b"application:"


def link_secret(seed: UUID, key: bytes) -> str:
    """Return the secret of an application's link: 100 bits in base 32."""
    return derive_secret(_PURPOSE + seed.bytes, key)


def link_hash(seed: UUID, key: bytes) -> str:
    """Return what is kept of it: 64 hexadecimal digits."""
    return secret_hash(link_secret(seed, key), key)
