"""The one login of the server, known to whoever may read its folder's state."""

from __future__ import annotations

import os
import secrets
from base64 import b64encode
from hashlib import pbkdf2_hmac
from pathlib import Path

USER = "tuntas"
_ROUNDS = 10_000  # of a password that nobody has chosen
_BYTES = 32


def new_password() -> str:
    return secrets.token_urlsafe(24)


def write_login(configuration: Path, password: str) -> None:
    """Make the login one that may do everything, in the files that the server reads."""
    salt = os.urandom(_BYTES)
    digest = pbkdf2_hmac("sha512", password.encode(), salt, _ROUNDS, _BYTES)
    told = f"{{PBKDF2}}{_ROUNDS}${b64encode(salt).decode()}${b64encode(digest).decode()}"
    (configuration / "users").write_text(f"{USER}:{told}\n", encoding="utf-8")
    (configuration / "users_roles").write_text(f"superuser:{USER}\n", encoding="utf-8")


def authorization(password: str) -> str:
    """Return the header that says who asks."""
    return f"Basic {b64encode(f'{USER}:{password}'.encode()).decode()}"
