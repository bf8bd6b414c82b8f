"""Identifiers that sort by the time they were made (UUID version 7, RFC 9562 part 5.7)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

_RANDOM_A_BITS = 12
_RANDOM_B_BITS = 62


def new_id(at: datetime, rng: Random | None = None) -> UUID:
    """Return a fresh identifier: 48 bits of Unix milliseconds, then 74 random bits.

    at: aware. rng: the operating system's randomness unless given. Good for keys in an index
    and in object storage; it tells its own time, so it is no secret.
    :raises ValueError: a naive or pre-1970 datetime
    """
    if at.utcoffset() is None:
        message = "an identifier needs an aware datetime"
        raise ValueError(message)
    milliseconds = int(at.timestamp() * 1000)
    if milliseconds < 0:
        message = "an identifier cannot be older than 1970"
        raise ValueError(message)
    source = rng or secrets.SystemRandom()
    version, variant = 7, 0b10
    return UUID(
        int=milliseconds << 80
        | version << 76
        | source.getrandbits(_RANDOM_A_BITS) << 64
        | variant << 62
        | source.getrandbits(_RANDOM_B_BITS)
    )
