from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from public_portal.page import private_page
from public_portal.visitor import shown_for
from register.queries.doors import NoSuchReport
from register.queries.latest_event import latest_event

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
def track_news(request: HttpRequest, number: str, seen: int) -> HttpResponse:
    """Answer 204 while nothing has happened that this visitor could read, else with a link."""
    with shown_for(request, number=number).scope():
        try:
            latest = latest_event(number=number)
        except NoSuchReport:
            latest = None
    if latest is None:
        raise Http404
    if latest <= seen:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return private_page(request, "track_news", {"number": number}, fragment="kabar")
