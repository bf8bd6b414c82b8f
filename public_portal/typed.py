"""What a form is bound to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict


def typed(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, None where nothing was: an empty form that is sent is still sent."""
    return request.POST if request.method == "POST" else None
