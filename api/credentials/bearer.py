"""A token in the header, and who acts by it: a member of staff, or a client for itself.

The host has given the scope, the scope finds the desk's own tokens alone: one of another agency is
as good as none. Source: RFC 6750
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils import timezone
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from tenants.models import Agency
from tenants.signin.seating import seat, seat_absent
from tenants.signin.site_key import agency_of
from tenants.signin.staff import Staff
from tenants.tokens.credential import Credential
from tenants.tokens.queries.clients import live_pass
from tenants.tokens.queries.tokens import held_token, live_token

_KIND: Final = "bearer"


class BearerAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[Staff, Credential] | None:
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        if not kind:
            return None
        if kind.lower() != _KIND:
            raise AuthenticationFailed
        at = timezone.now()
        agency = agency_of(request._request)  # noqa: SLF001 - DRF gives no other way to it
        found = _client(secret.strip(), agency, at=at) or _person(secret.strip(), agency, at=at)
        if found is None:
            raise AuthenticationFailed
        return found

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="Tuntas"'


def _client(secret: str, agency: Agency | None, *, at: datetime) -> tuple[Staff, Credential] | None:
    found = live_pass(secret, at=at)
    return (found.seat(agency), found) if found is not None else None


def _person(secret: str, agency: Agency | None, *, at: datetime) -> tuple[Staff, Credential] | None:
    # The membership is asked for each time: whoever left the desk has left it here as well.
    if agency is None:
        token = live_token(secret, at=at)
        staff = seat_absent(user_id=token.user_id, agency=None, at=at) if token else None
        return (staff, token) if token is not None and staff is not None else None
    found = held_token(secret, at=at)
    if found is None or not found.standing.held:
        return None
    holder = found.token.user_id
    staff = seat(user_id=holder, name=found.name, agency=agency, standing=found.standing, at=at)
    return staff, found.token
