"""Where mail goes: to SMTP when SMTP_URL says so, else into a folder of the data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings

from config.env import env_str, env_url

_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


def mail_settings(var: Path) -> dict[str, Any]:
    """Return Django's EMAIL_ settings.

    SMTP_URL is smtp://, smtp+starttls:// or smtps://user:password@host:port.
    """
    values: dict[str, Any] = {
        "DEFAULT_FROM_EMAIL": env_str("MAIL_FROM", "Tuntas <tuntas@localhost>"),
        "EMAIL_TIMEOUT": 10,
    }
    url = urlsplit(env_url("SMTP_URL", "", schemes=tuple(_PORTS)))
    if not url.scheme:
        return values | {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": var / "mail",
        }
    return values | {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": url.hostname or "localhost",
        "EMAIL_PORT": url.port or _PORTS[url.scheme],
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_TLS": url.scheme == "smtp+starttls",
        "EMAIL_USE_SSL": url.scheme == "smtps",
    }


def where_mail_goes() -> str:
    """Return the folder or the server that mail goes to, in words for whoever starts this."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if folder:
        return f"the folder {folder}"
    return f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
