"""Closing sign-in for a while after too many wrong passwords, without keeping who tried.

What is kept for each failure is the address typed, a stand-in for the client and the time,
until the cooling-off is over. A one-time code by mail still opens the account, so nobody
can lock another person out.
"""

from __future__ import annotations

from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from django.http import HttpRequest

from tenants.scope import SIGN_IN, scope

Credentials = dict[str, Any] | None


def typed_address(request: HttpRequest | None, credentials: Credentials) -> str:
    """Return the e-mail address somebody tries to sign in with, in one spelling."""
    typed = credentials or {}
    return str(typed.get("email") or typed.get("username") or "").strip().lower()


class SignInLockout(AxesDatabaseHandler):
    def is_allowed(self, request: HttpRequest, credentials: Credentials = None) -> bool:
        with scope(SIGN_IN):
            return super().is_allowed(request, credentials)

    def is_locked(self, request: HttpRequest, credentials: Credentials = None) -> bool:
        with scope(SIGN_IN):
            return super().is_locked(request, credentials)

    def user_login_failed(
        self,
        sender: str,
        credentials: dict[str, Any],
        request: HttpRequest | None = None,
        **kwargs: Any,
    ) -> None:
        if request is not None:
            _forget_browser(request)
        with scope(SIGN_IN):
            super().user_login_failed(sender, credentials, request, **kwargs)

    def user_logged_in(
        self, sender: str, request: HttpRequest, user: object, **kwargs: Any
    ) -> None:
        with scope(SIGN_IN):
            super().user_logged_in(sender, request, user, **kwargs)

    def user_logged_out(
        self, sender: str, request: HttpRequest, user: object, **kwargs: Any
    ) -> None:
        with scope(SIGN_IN):
            super().user_logged_out(sender, request, user, **kwargs)


def _forget_browser(request: HttpRequest) -> None:
    AxesProxyHandler.update_request(request)
    request.axes_user_agent = ""  # type: ignore[attr-defined]
    request.axes_http_accept = ""  # type: ignore[attr-defined]
