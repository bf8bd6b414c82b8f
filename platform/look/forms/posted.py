"""What a form was sent with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, even if it is nothing; None where the page is only opened."""
    return request.POST if request.method == "POST" else None
