"""A token in the header, and the member of staff it acts for.

The host has given the scope, the scope finds the desk's own tokens alone: one of another agency is
as good as none. Source: RFC 6750
"""

from __future__ import annotations

from typing import Final

from django.utils import timezone
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from tenants.signin.seating import seat_absent
from tenants.signin.site_key import agency_of
from tenants.signin.staff import Staff
from tenants.tokens.models import PersonalToken
from tenants.tokens.queries.tokens import live_token

_KIND: Final = "bearer"


class BearerAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[Staff, PersonalToken] | None:
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        if not kind:
            return None
        at = timezone.now()
        token = live_token(secret.strip(), at=at) if kind.lower() == _KIND else None
        if token is None:
            raise AuthenticationFailed
        # The membership is asked for each time: whoever left the desk has left it here as well.
        agency = agency_of(request._request)  # noqa: SLF001 - DRF gives no other way to it
        staff = seat_absent(user_id=token.user_id, agency=agency, at=at)
        if staff is None:
            raise AuthenticationFailed
        return staff, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="Tuntas"'
