"""The key and the secret of a report that a program files."""

from __future__ import annotations

from hashlib import blake2b
from uuid import UUID

from django.conf import settings

from api.caller import Caller
from kernel.receipt_secret import group_secret
from register.rules.receipts import derive_secret


def filing_key(caller: Caller, key: str) -> UUID:
    """Return the key of a filing: the same for the same key of the same credential, for good.

    Another desk's program may send the same key and is told apart.
    """
    told = f"{caller.actor.agency_id}|{caller.token.owner}|{key}"
    kept = blake2b(told.encode(), key=settings.RECEIPT_KEY[:64], digest_size=16, person=b"filing")
    return UUID(bytes=kept.digest())


def receipt_secret(key: UUID) -> str:
    """Return the secret of the receipt as it is shown; it is worked out, and kept nowhere."""
    return group_secret(derive_secret(key.bytes, settings.RECEIPT_KEY))
