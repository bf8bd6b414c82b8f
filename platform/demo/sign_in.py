"""What opens every account of the demo: one password and one authenticator app for all."""

from __future__ import annotations

import hmac
from base64 import b32encode
from hashlib import sha256
from typing import Final

from django.conf import settings

PASSWORD: Final = "merdeka-melapor-45"  # noqa: S105 - shown to everybody, in the demo only
_TOTP_BYTES = 20


def totp_secret() -> str:
    """Return the secret of the app (base32), another one in each installation."""
    digest = hmac.new(settings.RECEIPT_KEY, b"demo: second factor", sha256).digest()
    return b32encode(digest[:_TOTP_BYTES]).decode("ascii")
