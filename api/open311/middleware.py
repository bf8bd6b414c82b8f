"""Gives every refusal below /open311/v2 the protocol's shape, whoever has made it.

It stands outermost, as the one of the problems does: an address that is none, a body too large and a
server that is down are answered before or beside the views.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation

from api.open311.refusal import PATH, Refusal311, answer, ending_of, sentence_of
from api.open311.written import MEDIA_TYPES


class Open311Middleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and _is_page_of_refusal(request, response):
            ending, status = ending_of(request), response.status_code
            # What failed may have done so before the language of the request was set.
            with translation.override(translation.get_language_from_request(request)):
                told = answer(Refusal311(status, sentence_of(status)), ending=ending)
            response.content = told.content
            for name in ("Content-Type", "Cache-Control"):
                response.headers[name] = told.headers[name]
            response.headers["Content-Length"] = str(len(told.content))
        return response


def _is_page_of_refusal(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        request.path_info.startswith(PATH)
        and response.status_code >= HTTPStatus.BAD_REQUEST
        and response.headers.get("Content-Type") not in MEDIA_TYPES.values()
    )
