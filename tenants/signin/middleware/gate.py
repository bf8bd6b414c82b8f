"""Closes the consoles to all but staff, also where a view forgot to ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from tenants.signin.gate import admit

_CONSOLES: Final = frozenset({"agency_console", "national_console"})


class StaffGateMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        if match is None or _CONSOLES.isdisjoint(match.app_names):
            return None
        return admit(request, at=timezone.now())  # noqa: TID251 - a request's clock is read here
