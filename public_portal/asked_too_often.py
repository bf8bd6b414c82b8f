"""The answer to whoever is given hints while typing more often than a network may.

A script throws it away and the typing goes on; who reads it is told when to come back.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from public_portal.page import private_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from register.actions.use_quota import QuotaUsedUp

_MINUTE = 60


def asked_too_often(request: HttpRequest, used_up: QuotaUsedUp, *, back: str) -> HttpResponse:
    """Return the refusal. back: the name of the address at which one goes on without hints."""
    context = {"minutes": -(-used_up.retry_after // _MINUTE), "back": f"public_portal:{back}"}
    status = HTTPStatus.TOO_MANY_REQUESTS
    response = private_page(request, "too_often", context, fragment="sering", status=status)
    response["Retry-After"] = str(used_up.retry_after)
    return response
