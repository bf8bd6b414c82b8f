"""Programs of members of staff, each with a token of its holder, at the host of one desk."""

import json
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tenants.scope import NATIONAL, of_agency, scope
from tenants.signin.seating import seat_absent
from tenants.tokens.actions.create_token import create_token
from tenants.tokens.models import TokenScope
from tests.factories.people import NATIONAL as NATIONAL_HOST
from tests.factories.people import host_of

ALL = frozenset(TokenScope)


def token_of(agency, user, *, scopes=ALL, at=None, lasts=timedelta(days=30), name="Sistem kami"):
    """Return a new token of a member of an agency, or of the national desk for None."""
    at = at or timezone.now()  # noqa: TID251 - the interface reads the real clock
    with scope(of_agency(agency) if agency else NATIONAL):
        holder = seat_absent(user_id=user.pk, agency=agency, at=at)
        return create_token(by=holder, name=name, scopes=scopes, lasts=lasts, at=at)


class Program(Client):
    """What calls the interface. language: the one it asks for."""

    def __init__(self, agency, secret, *, host=None, language="id"):
        headers = {
            "host": host or (host_of(agency) if agency else NATIONAL_HOST),
            "accept-language": language,
        }
        if secret:
            headers["authorization"] = f"Bearer {secret}"
        super().__init__(headers=headers, raise_request_exception=False)

    def read(self, path="", **query):
        """GET an address below /api/v1/reports."""
        return self.get(f"/api/v1/reports{path}", query)

    def send(self, path, values, *, key="", files=(), version=0):
        """POST JSON to an address below /api/v1/reports, in a form where files go with it."""
        headers = {"idempotency-key": key} if key else {}
        headers |= {"if-match": f'"{version}"'} if version else {}
        body = json.dumps(values)
        if files:
            form = {"data": body, "evidence": list(files)}
            return self.post(f"/api/v1/reports{path}", form, headers=headers)
        kind = "application/json"
        return self.post(f"/api/v1/reports{path}", body, content_type=kind, headers=headers)


def program_of(agency, user, **values):
    """Return the program of a member of staff, with a token of its own."""
    return Program(agency, token_of(agency, user, **values).secret)
