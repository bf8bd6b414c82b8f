"""A session that has not proved the second factor may not touch it.

Without this, a session from before the enrolment, or one opened by a stolen password alone,
could read the recovery codes or add a key of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from accounts.second_factor import has_second_factor, proving_url_name, second_factor_at

_PROVING = frozenset({"mfa_authenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"})


class StepUpMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any
    ) -> HttpResponse | None:
        name = (request.resolver_match.url_name if request.resolver_match else None) or ""
        if not name.startswith("mfa_") or name in _PROVING or not request.user.is_authenticated:
            return None
        user = request.user
        if second_factor_at(request, user) is not None or not has_second_factor(user):
            return None
        query = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse(proving_url_name(user))}?{query}")
