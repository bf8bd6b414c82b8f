"""Answers /healthz before anything looks at the host, so that a probe needs no name of ours."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase

from config.health.state import current_state

PATH = "/healthz"


class HealthMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info != PATH:
            return self.get_response(request)
        state = current_state()
        status = HTTPStatus.OK if state.is_up else HTTPStatus.SERVICE_UNAVAILABLE
        return JsonResponse(state.as_json(), status=status, headers={"Cache-Control": "no-store"})
