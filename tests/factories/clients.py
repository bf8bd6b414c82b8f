"""Systems of desks, each a client of its own."""

from urllib.parse import urlencode

from django.utils import timezone

from tenants.scope import NATIONAL, of_agency, scope
from tenants.signin.seating import seat_absent
from tenants.tokens.actions.create_client import ClientFacts, create_client
from tenants.tokens.actions.issue_token import issue_token
from tenants.tokens.models import TokenScope
from tenants.tokens.secret import ACCESS, new_secret
from tests.factories.tokens import ALL, Program


def client_of(agency, user, *, roles=None, units=(), scopes=ALL, at=None, name="Sistem SPBE"):
    """Return a new client, which an admin of an agency has made, or somebody of the desk for None."""
    at = at or timezone.now()  # noqa: TID251 - the interface reads the real clock
    roles = frozenset(roles or ({"ADM"} if agency else {"NAT"}))
    with scope(of_agency(agency) if agency else NATIONAL):
        keeper = seat_absent(user_id=user.pk, agency=agency, at=at)
        facts = ClientFacts(name, frozenset(scopes), roles, frozenset(units))
        return create_client(facts=facts, by=keeper, at=at)


def access_of(agency, client, *, scopes=None, at=None):
    """Return an access token of a client."""
    at = at or timezone.now()  # noqa: TID251 - as above
    secret = new_secret(ACCESS)
    with scope(of_agency(agency) if agency else NATIONAL):
        issue_token(
            client, secret, scopes=scopes or [TokenScope(code) for code in client.scopes], at=at
        )
    return secret


def system_of(agency, user, **values):
    """Return the system of a desk, as it calls the interface with a token."""
    return Program(agency, access_of(agency, client_of(agency, user, **values).client))


def fetch(program, client_id, secret, **form):
    """POST to the token endpoint with the id and the secret in the form."""
    sent = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    return fetch_form(program, {**sent, **form})


def fetch_form(program, form, **headers):
    """POST a form as a client of OAuth sends it."""
    return program.post(
        "/api/oauth/token",
        urlencode(form),
        content_type="application/x-www-form-urlencoded",
        headers=headers,
    )
