"""The places a person works at, each with the link to its own host."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.models import User
from tenants.models.membership import MemberRole
from tenants.signin.homes import CONSOLE_OF_AGENCY, origin_at, origins_of
from tenants.signin.queries.memberships import Desk, desks_of


@require_GET
@login_required
def agency_list(request: HttpRequest) -> HttpResponse:
    desks = desks_of(user_id=cast("User", request.user).pk)
    origins = origins_of([desk.agency for desk in desks if desk.agency])
    rows = [_row(desk, origins) for desk in desks]
    return render(request, "signin/agencies/page.html", {"rows": rows})


def _row(desk: Desk, origins: dict[int, str]) -> dict[str, object]:
    if desk.agency is None:
        url = f"{origin_at(settings.NATIONAL_HOST)}/"
    else:
        url = f"{origins[desk.agency.pk]}{CONSOLE_OF_AGENCY}"
    roles = [role.label for role in MemberRole if role in desk.roles]
    return {"agency": desk.agency, "url": url, "roles": roles}
