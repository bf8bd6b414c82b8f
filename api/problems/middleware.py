"""Gives every refusal below /api/ the form of a problem, whoever has made it.

It stands outermost: an address that is none, a host that is nobody's, a body too large and a server
that is down are answered before or beside the views.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation

from api.problems.problem import MEDIA_TYPE, Problem, answer

PATH: Final = "/api/"
# Where RFC 6749 says what a refusal looks like.
OTHERWISE: Final = "/api/oauth/"
# For people, who are answered with pages.
_PAGES: Final = "/api/docs"


class ProblemMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and _is_page_of_refusal(request, response):
            # What failed may have done so before the language of the request was set.
            with translation.override(translation.get_language_from_request(request)):
                problem = answer(request, Problem(response.status_code))
            response.content = problem.content
            for name in ("Content-Type", "Cache-Control"):
                response.headers[name] = problem.headers[name]
            response.headers["Content-Length"] = str(len(problem.content))
        return response


def _is_page_of_refusal(request: HttpRequest, response: HttpResponse) -> bool:
    kind, path = response.headers.get("Content-Type", ""), request.path_info
    told = (MEDIA_TYPE, "application/json") if path.startswith(OTHERWISE) else (MEDIA_TYPE,)
    return (
        path.startswith(PATH)
        and not path.startswith(_PAGES)
        and response.status_code >= HTTPStatus.BAD_REQUEST
        and not kind.startswith(told)
    )
