"""That this browser supports a report: a sealed cookie for the pages of that report alone.

Each report has a cookie of its own, so that nobody can tell which reports one person supports.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.urls import reverse

from accounts.secret_box import seal, unseal

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

KEPT_SECONDS = 365 * 24 * 3600
# A cookie bound to a path cannot have the prefix __Host-.
_PREFIX = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
COOKIE = f"{_PREFIX}dukungan"


def supporter_shown(request: HttpRequest, *, number: str) -> str:
    """Return who the browser says supports this report, empty where nobody does."""
    sealed = request.COOKIES.get(COOKIE, "")
    if not sealed:
        return ""
    try:
        kept_number, _, who = unseal(sealed).partition(" ")
    except (InvalidToken, UnicodeError):
        return ""
    return who if kept_number == number else ""


def new_supporter() -> str:
    """Return a fresh name for somebody without account."""
    return secrets.token_hex(16)


def keep_supporter(response: HttpResponse, *, number: str, who: str) -> None:
    """Let the browser remember for a year that it supports this report."""
    response.set_cookie(
        COOKIE,
        seal(f"{number} {who}"),
        max_age=KEPT_SECONDS,
        path=_path(number),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget_supporter(response: HttpResponse, *, number: str) -> None:
    """Take it from the browser."""
    response.delete_cookie(COOKIE, path=_path(number), samesite="Lax")


def _path(number: str) -> str:
    return reverse("public_portal:report-public", args=[number])
