"""What OAuthLib's server asks of the desk: who a client is, what it may ask for, where tokens go.

The scope of the desk is open, so that a client of another one is nobody here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from oauthlib.common import Request
from oauthlib.oauth2 import BackendApplicationServer, RequestValidator

from api.oauth.shown import Shown
from tenants.tokens.actions.issue_token import LASTS, issue_token
from tenants.tokens.models import TokenScope
from tenants.tokens.queries.clients import proved_client
from tenants.tokens.secret import ACCESS, new_secret


class Desk(RequestValidator):
    """shown: what the client shows. at: when it asks, aware. is_proved: whether it was who it says."""

    def __init__(self, shown: Shown, *, at: datetime) -> None:
        super().__init__()
        self.shown, self.at, self.is_proved = shown, at, False

    def authenticate_client(self, request: Request, *_args: Any, **_more: Any) -> bool:
        request.client = proved_client(*self.shown, at=self.at)
        self.is_proved = request.client is not None
        return self.is_proved

    def validate_grant_type(self, *_args: Any, **_more: Any) -> bool:
        # The server knows no other than client_credentials.
        return True

    def get_default_scopes(
        self, _client_id: str, request: Request, *_: Any, **__: Any
    ) -> list[str]:
        return [scope.lower() for scope in request.client.scopes]

    def validate_scopes(
        self, _client_id: str, scopes: list[str], client: Any, *_: Any, **__: Any
    ) -> bool:
        return set(scopes) <= {scope.lower() for scope in client.scopes}

    def save_bearer_token(
        self, token: dict[str, Any], request: Request, *_: Any, **__: Any
    ) -> None:
        scopes = {TokenScope(scope.upper()) for scope in request.scopes}
        issue_token(request.client, token["access_token"], scopes=scopes, at=self.at)


def server_of(desk: Desk) -> BackendApplicationServer:
    """Return the server that gives the tokens of a desk."""
    return BackendApplicationServer(
        desk,
        token_generator=lambda _request: new_secret(ACCESS),
        token_expires_in=int(LASTS.total_seconds()),
    )
