"""Pages of a report that its reporter alone may open."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from public_portal.views.missing_report import missing_report
from public_portal.visitor import shown_for
from register.queries.doors import NoSuchReport
from register.queries.tracking import track_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from register.models import Report


More = ParamSpec("More")


def reporters_own(
    view: Callable[Concatenate[HttpRequest, Report, More], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Call the view with the report, in the scope that opens it; for others it is not there."""

    @wraps(view)
    def opened(
        request: HttpRequest, number: str, *more: More.args, **named: More.kwargs
    ) -> HttpResponse:
        shown = shown_for(request, number=number)
        with shown.scope():
            try:
                report, is_mine = track_report(
                    number=number, secret=shown.secret, owner_key=shown.owner_key
                )
            except NoSuchReport:
                is_mine = False
            if is_mine:
                return view(request, report, *more, **named)
        return missing_report(request, number=number)

    return opened
