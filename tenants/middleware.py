"""One site, one scope and one transaction a request; an answer of 5xx rolls it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import transaction
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponseNotFound,
    StreamingHttpResponse,
)
from django.http.request import split_domain_port
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from tenants.moved import moved
from tenants.scope import Scope, scope
from tenants.site import site_for_host

HEALTH_PATH = "/healthz"
_FIRST_SERVER_ERROR = 500


class SiteMiddleware:
    """Sets `request.site` from the host and runs the view in the site's scope."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith((HEALTH_PATH, settings.STATIC_URL)):
            return self.get_response(request)
        domain = _domain_of(request)
        site = site_for_host(domain)
        if site is None:
            return moved(request, domain) or HttpResponseNotFound(
                _("Alamat ini tidak dikenal. Periksa kembali penulisannya."),
                content_type="text/plain; charset=utf-8",
            )
        # As attributes that Django's own types do not know, or know as something else.
        vars(request).update(site=site, urlconf=site.urlconf)
        which = site.scope_for(request.path_info)
        with scope(which):
            response = self.get_response(request)
            if response.status_code >= _FIRST_SERVER_ERROR:
                transaction.set_rollback(True)
        return _streamed_in(which, response)


def _domain_of(request: HttpRequest) -> str:
    """Return the host name without port and final dot, empty where it cannot be one of ours."""
    # Only the Host header counts: a forwarded one is anybody's to write.
    try:
        domain, _port = split_domain_port(request.get_host())
    except DisallowedHost:
        return ""
    return domain.rstrip(".")


def _streamed_in(which: Scope, response: HttpResponseBase) -> HttpResponseBase:
    """Let what is read while an answer is being sent run in the same scope.

    Files need no scope, and would hold a transaction open for slow readers.
    """
    if isinstance(response, StreamingHttpResponse) and not (
        response.is_async or isinstance(response, FileResponse)
    ):
        content = cast("Iterable[bytes]", response.streaming_content)
        response.streaming_content = _within(which, content)
    return response


def _within(which: Scope, content: Iterable[bytes]) -> Iterator[bytes]:
    with scope(which):
        yield from content
