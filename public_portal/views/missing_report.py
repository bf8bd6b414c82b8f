"""The one answer to an unknown number, a wrong secret and a report that is not public."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from public_portal.forms.track import TrackForm
from public_portal.page import private_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def missing_report(
    request: HttpRequest, *, number: str = "", form: TrackForm | None = None
) -> HttpResponse:
    """Answer 404 with the form that opens a report, filled with what was typed."""
    context = {"form": form or TrackForm(initial={"number": number}), "is_missing": True}
    return private_page(request, "track_open", context, status=HTTPStatus.NOT_FOUND)
