"""Who keeps a desk's systems: at an agency whoever has that duty, at the national desk its people."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse

from notices.webhooks.actions.open_endpoint import NoSuchEndpoint
from notices.webhooks.actions.replay import NoSuchDelivery
from register.views.visit import Visit
from tenants.signin.duties import Area
from tenants.signin.refusals import Refusal, refuse

Screen = Callable[..., HttpResponse]


def keeps_systems(screen: Screen) -> Screen:
    """Let only those in whose duty it is; what is not there is 404."""

    @wraps(screen)
    def through(visit: Visit, **parts: Any) -> HttpResponse:
        if visit.staff.agency is not None and not visit.staff.keeps(Area.SYSTEMS):
            return refuse(visit.request, Refusal.OTHER_ROLE)
        try:
            return screen(visit, **parts)
        except (NoSuchEndpoint, NoSuchDelivery) as error:
            raise Http404 from error

    return through
