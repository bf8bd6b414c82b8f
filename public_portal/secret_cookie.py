"""The secret of one report in the reporter's browser: sealed, and sent to that report's pages only.

It ends with the browser. It is never in an address, a log or the database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.fernet import InvalidToken
from django.conf import settings

from accounts.secret_box import seal, unseal

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

# A cookie bound to a path cannot have the prefix __Host-.
_PREFIX = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
_NAME = f"{_PREFIX}kode"


def keep_secret(
    response: HttpResponse, *, path: str, number: str, secret: str, seconds: int | None = None
) -> None:
    """Give the browser the secret for the pages below a path, for some seconds or until it closes."""
    response.set_cookie(
        _NAME,
        seal(f"{number} {secret}"),
        max_age=seconds,
        path=path,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def secret_shown(request: HttpRequest, *, number: str) -> str:
    """Return the secret that the browser holds for this number, empty where it holds none."""
    sealed = request.COOKIES.get(_NAME, "")
    if not sealed:
        return ""
    try:
        kept_number, _, secret = unseal(sealed).partition(" ")
    except (InvalidToken, UnicodeError):
        return ""
    return secret if kept_number == number else ""


def forget_secret(response: HttpResponse, *, path: str) -> None:
    """Take the secret from the browser."""
    response.delete_cookie(_NAME, path=path, samesite="Lax")
