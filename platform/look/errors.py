"""The pages for what went wrong. They read nothing from the database, which may be the cause."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers

from look.brand import current_brand

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

PAGES = frozenset({400, 403, 404, 405, 409, 413, 429, 500, 503})


def error_page(request: HttpRequest, status: int, *, name: str = "") -> HttpResponse:
    """Return the page of a status in PAGES, or the one called `name` under that status."""
    response = HttpResponse(_page(request, name or str(status)), status=status)
    add_never_cache_headers(response)
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig | TooManyFilesSent):
        return error_page(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return error_page(request, HTTPStatus.BAD_REQUEST)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, HTTPStatus.FORBIDDEN)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    return error_page(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page(request, HTTPStatus.FORBIDDEN, name="403_csrf")


def offline(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_page(request, "luring"))


class ErrorPageMiddleware:
    """Gives a page to a refusal that has none, such as a wrong method or a busy server."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and _lacks_page(request, response):
            response.content = _page(request, str(response.status_code)).encode()
            response.headers["Content-Length"] = str(len(response.content))
        return response


def _lacks_page(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        response.status_code in PAGES
        and not response.content
        and request.method != "HEAD"
        and response.headers.get("Content-Type", "").startswith("text/html")
    )


def _page(request: HttpRequest, name: str) -> str:
    # What failed may have done so before the language of the request was set.
    with translation.override(translation.get_language_from_request(request)):
        context = {"brand": current_brand(), "request": request}
        return render_to_string(f"look/errors/{name}.html", context)
