"""The person whose account pages are open, and their key."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.views.decorators.cache import never_cache

from public_portal.visitor import Shown, owner_key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from accounts.models import User

    View = Callable[..., HttpResponse]


def of_account(view: View) -> View:
    """Let a signed-in person in; nothing of these pages is kept on the way or on the phone."""

    @wraps(view)
    def admitted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    return never_cache(login_required(admitted))


def person_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def shown_by(request: HttpRequest) -> Shown:
    """Return what the account shows: its key, which opens its own reports alone."""
    return Shown(owner_key=owner_key_of(request))
