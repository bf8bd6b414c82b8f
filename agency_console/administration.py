"""The gate of the pages of administration: each belongs to a duty."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from agency_console.console import CONSOLE
from register.views.visit import visit_of
from tenants.signin.duties import Area
from tenants.signin.gate import staff_of, staff_required
from tenants.signin.refusals import Refusal, refuse

Screen = Callable[..., HttpResponseBase]


def administers(area: Area) -> Callable[[Screen], Screen]:
    """Let only those in whose duty it is; the screen is given their visit."""

    def gated(screen: Screen) -> Screen:
        @wraps(screen)
        def through(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not staff_of(request).keeps(area):
                return refuse(request, Refusal.OTHER_ROLE)
            return screen(visit_of(request, CONSOLE), *args, **kwargs)

        behind_the_gate = staff_required()(through)
        behind_the_gate.area = area  # type: ignore[attr-defined]
        return behind_the_gate

    return gated
