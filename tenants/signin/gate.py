"""The gate of the consoles: nobody passes without a second factor and a task here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from accounts.models import User
from accounts.second_factor import has_second_factor, proving_url_name, second_factor_at
from tenants.scope import SIGN_IN, scope
from tenants.signin.queries.memberships import standing_at
from tenants.signin.refusals import Refusal, refuse, send_to
from tenants.signin.seating import seat
from tenants.signin.site_key import agency_of
from tenants.signin.staff import Staff

View = Callable[..., HttpResponseBase]
PROOF_LASTS: Final = timedelta(hours=12)


def staff_required(*roles: str) -> Callable[[View], View]:
    """Let only staff of this site in, and of them only those with one of `roles`, if any."""

    def gated(view: View) -> View:
        @wraps(view)
        def through_the_gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            refusal = admit(request, at=timezone.now())  # noqa: TID251 - part of the view
            if refusal is None and roles and not staff_of(request).has(*roles):
                refusal = refuse(request, Refusal.OTHER_ROLE)
            return view(request, *args, **kwargs) if refusal is None else refusal

        through_the_gate.staff_roles = frozenset(roles)  # type: ignore[attr-defined]
        return through_the_gate

    return gated


def staff_of(request: HttpRequest) -> Staff:
    """Return the person at work, whom the gate has let in."""
    return cast("Staff", request.staff)  # type: ignore[attr-defined]


def admit(request: HttpRequest, *, at: datetime) -> HttpResponse | None:
    """Set `request.staff` and return None, or return where the person must go instead."""
    if getattr(request, "staff", None) is not None:
        return None
    agency = agency_of(request)
    with scope(SIGN_IN, savepoint=False):
        if not request.user.is_authenticated:
            return send_to(request, "account_login")
        user = request.user
        standing = standing_at(user_id=user.pk, agency_id=agency.pk if agency else None)
        if not standing.held:
            return refuse(request, Refusal.NO_TASK_HERE)
        detour = _way_to_proof(request, user, at)
    if detour is not None:
        return send_to(request, detour)
    staff = seat(user_id=user.pk, name=user.full_name, agency=agency, standing=standing, at=at)
    request.staff = staff  # type: ignore[attr-defined]
    return None


def _way_to_proof(request: HttpRequest, user: User, at: datetime) -> str | None:
    """Return the name of the page where the second factor is proved, None where it has been."""
    proved = second_factor_at(request, user)
    if proved is not None and at - proved < PROOF_LASTS:
        return None
    return proving_url_name(user) if has_second_factor(user) else "mfa_activate_totp"
