"""The six digits an authenticator app shows for a known secret."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value


def current_totp(secret: str, at: datetime) -> str:
    """Return the code of `secret` (base32) at the moment `at`, as an app would show it.

    Source: RFC 6238 with allauth's period and number of digits
    """
    return format_hotp_value(hotp_value(secret, int(at.timestamp()) // app_settings.TOTP_PERIOD))


def seconds_left(at: datetime) -> int:
    """Return for how many more seconds the code shown at `at` is the current one."""
    return int(app_settings.TOTP_PERIOD - int(at.timestamp()) % app_settings.TOTP_PERIOD)
