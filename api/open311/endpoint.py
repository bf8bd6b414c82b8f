"""What every address of the protocol has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from api.open311.jurisdiction import jurisdiction_of
from api.open311.limits import count_read
from api.open311.parameters import Parameters, parameters_of
from api.open311.refusal import Refusal311, answer, sentence_of
from api.open311.written import written
from register.rules.attachments import MOST_BYTES, MOST_FILES
from tenants.models import Agency

READING: Final = ("GET", "HEAD")
# All files of the largest kind, and what a form puts between them.
_MOST_SENT: Final = MOST_FILES * MOST_BYTES + 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Call:
    """One request about one agency. at: when it was made, aware. headers: more, for the answer."""

    request: HttpRequest
    parameters: Parameters
    agency: Agency
    at: datetime
    headers: dict[str, str] = field(default_factory=dict)

    def whole(self, address: str) -> str:
        """Return an address of this host as others must write it."""
        return self.request.build_absolute_uri(address)


View = Callable[..., Any]


def open311(root: str, **views: View) -> Callable[..., HttpResponse]:
    """Return the view of an address. root: what its answer is called in XML.

    views: by method, `get` and perhaps `post`; each returns what is told.
    """
    by_method = {name.upper(): view for name, view in views.items()}
    by_method["HEAD"] = by_method["GET"]

    @csrf_exempt
    @wraps(views["get"])
    def answered(request: HttpRequest, ending: str, **parts: Any) -> HttpResponse:
        try:
            view = by_method.get(request.method or "")
            if view is None:
                allowed = {"Allow": ", ".join(by_method)}
                raise Refusal311(405, sentence_of(405), allowed)
            call = _call(request)
            response = written(root, view(call, **parts), ending=ending)
            for name, value in call.headers.items():
                response.headers[name] = value
            response.headers["Cache-Control"] = (
                "no-cache" if request.method in READING else "no-store"
            )
        except Refusal311 as refusal:
            response = answer(refusal, ending=ending)
        return open_to_browsers(response)

    return answered


def open_to_browsers(response: HttpResponse) -> HttpResponse:
    """Let pages of other sites read an answer: it holds nothing that a session would open."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "Link"
    return response


def _call(request: HttpRequest) -> Call:
    at = timezone.now()
    if request.method in READING:
        count_read(request, at=at)
    else:
        _check_length(request)
    parameters = parameters_of(request)
    return Call(request, parameters, jurisdiction_of(request, parameters), at)


def _check_length(request: HttpRequest) -> None:
    """Refuse what is too large before any of it is read."""
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > _MOST_SENT:
        raise Refusal311(413, sentence_of(413))
