"""The secret of an endpoint and the headers that it signs.

Source: Standard Webhooks 1.0
"""

from __future__ import annotations

import secrets
from base64 import b64encode
from datetime import UTC, datetime
from typing import Final

from standardwebhooks import Webhook

_PREFIX: Final = "whsec_"
_BYTES: Final = 32


def new_secret() -> str:
    """Return a new secret, to be shown once."""
    return _PREFIX + b64encode(secrets.token_bytes(_BYTES)).decode()


def new_message_id() -> str:
    """Return the id under which a message is sent, however often."""
    return f"msg_{secrets.token_hex(16)}"


def signed_headers(
    *, message_id: str, body: str, signed_by: tuple[str, ...], at: datetime
) -> dict[str, str]:
    """Return the three headers of a message; one signature for each secret that is good now."""
    moment = at.astimezone(UTC)
    signatures = (
        Webhook(secret).sign(msg_id=message_id, timestamp=moment, data=body) for secret in signed_by
    )
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }
