"""A session that has not proved the second factor opens nothing of an account.

Without this, a session from before the enrolment, or one opened by a stolen password alone, could
read the recovery codes, add a key of its own, or change address and password. Staff who have no
second factor yet may set one up and sign out, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from accounts.second_factor import has_second_factor, proving_url_name, second_factor_at
from tenants.signin.queries.memberships import is_staff

# To prove it, or to leave. Setting one up begins with the password.
_ALWAYS = frozenset(
    {
        "account_logout",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_reauthenticate",
    }
)
_SETTING_UP = frozenset({"mfa_activate_totp", "mfa_add_webauthn"})


class StepUpMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any
    ) -> HttpResponse | None:
        name = (request.resolver_match.url_name if request.resolver_match else None) or ""
        if not _is_of_an_account(request) or name in _ALWAYS or not request.user.is_authenticated:
            return None
        user = request.user
        if second_factor_at(request, user) is not None:
            return None
        if has_second_factor(user):
            goal = proving_url_name(user)
        elif name not in _SETTING_UP and is_staff(user_id=user.pk):
            goal = "mfa_activate_totp"
        else:
            return None
        query = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse(goal)}?{query}")


def _is_of_an_account(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.route.startswith("akun/")
