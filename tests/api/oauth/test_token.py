"""A client fetches a token for its id and secret, in the ways and with the errors of RFC 6749."""

from base64 import b64encode
from datetime import timedelta

import pytest

from api.oauth import guesses
from config.logging import without_identity
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.actions.rotate_client import rotate_client
from tenants.tokens.models import ApiClient, IssuedToken, TokenScope
from tests.api.problems import problem_of
from tests.factories.clients import client_of, fetch, fetch_form
from tests.factories.consoles import Officer, now
from tests.factories.tokens import Program

GRANT = {"grant_type": "client_credentials"}


@pytest.fixture
def made(agency, admin):
    return client_of(agency, admin.user, scopes={TokenScope.READ, TokenScope.STEPS})


@pytest.fixture
def stranger(agency):
    """A program that shows nothing yet."""
    return Program(agency, None)


def basic(client_id, secret):
    return "Basic " + b64encode(f"{client_id}:{secret}".encode()).decode()


def issued(officer):
    with officer.scope:
        return list(IssuedToken.objects.order_by("pk").values())


def refusal(answer, status=401):
    """Return the error of an answer, after checking that it has the form of the RFC."""
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.json()["error"]


def test_a_token_is_given_and_opens_the_interface(agency, admin, made, stranger, life):
    answer = fetch(stranger, made.client.client_id, made.secret)

    told = answer.json()
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Pragma"] == "no-cache"
    assert set(told) == {"access_token", "token_type", "expires_in", "scope"}
    assert (told["token_type"], told["expires_in"]) == ("Bearer", 900)
    assert set(told["scope"].split()) == {"read", "steps"}
    assert Program(agency, told["access_token"]).read().status_code == 200
    (row,) = issued(admin)
    assert row["expires_at"] - row["issued_at"] == timedelta(minutes=15)
    assert told["access_token"] not in str(row)


def test_the_secret_may_come_in_the_header(admin, made, stranger):
    answer = fetch_form(stranger, GRANT, authorization=basic(made.client.client_id, made.secret))

    assert answer.status_code == 200
    assert len(issued(admin)) == 1


def test_it_may_ask_for_less(agency, admin, made, stranger, life):
    told = fetch(stranger, made.client.client_id, made.secret, scope="steps").json()

    assert told["scope"] == "steps"
    assert issued(admin)[0]["scopes"] == ["STEPS"]
    reading = Program(agency, told["access_token"]).read()
    assert problem_of(reading)["code"] == "SCOPE_MISSING"


@pytest.mark.parametrize("scope", ["intake", "read manage", "READ", "alles"])
def test_it_gets_no_more_than_it_has(admin, made, stranger, scope):
    answer = fetch(stranger, made.client.client_id, made.secret, scope=scope)

    assert refusal(answer, 400) == "invalid_scope"
    assert issued(admin) == []


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "authorization_code"}, "unsupported_grant_type"),
        ({"grant_type": "x\0"}, "unsupported_grant_type"),
    ],
)
def test_there_is_no_other_grant(admin, made, stranger, form, error):
    answer = fetch_form(stranger, form, authorization=basic(made.client.client_id, made.secret))

    assert refusal(answer, 400) == error
    assert issued(admin) == []


def test_json_is_no_form(admin, made, stranger):
    sent = {**GRANT, "client_id": made.client.client_id, "client_secret": made.secret}

    answer = stranger.post("/api/oauth/token", sent, content_type="application/json")

    assert refusal(answer, 400) == "invalid_request"
    assert issued(admin) == []


def test_nothing_is_taken_from_the_address(admin, made, stranger):
    query = f"client_id={made.client.client_id}&client_secret={made.secret}"

    answer = stranger.post(
        f"/api/oauth/token?{query}",
        "grant_type=client_credentials",
        content_type="application/x-www-form-urlencoded",
    )

    assert refusal(answer, 400) == "invalid_request"
    assert issued(admin) == []


def test_a_secret_in_two_places_is_refused(admin, made, stranger):
    form = {**GRANT, "client_id": made.client.client_id, "client_secret": made.secret}

    answer = fetch_form(stranger, form, authorization=basic(made.client.client_id, made.secret))

    assert refusal(answer, 400) == "invalid_request"
    assert issued(admin) == []


@pytest.mark.parametrize(
    "header",
    [
        *("Basic", "Basic ", "Basic ?", "Basic YTpi", "Basic w7Y6YQ==", "Bearer x", "Digest a"),
        basic("klien-" + "0" * 24, "tuntas_c_" + "a" * 43),
        basic("klien-\0", "tuntas_c_" + "a" * 43),
    ],
)
def test_whoever_is_no_client(admin, made, stranger, header):
    answer = fetch_form(stranger, GRANT, authorization=header)

    assert refusal(answer) == "invalid_client"
    assert answer.headers["WWW-Authenticate"] == 'Basic realm="Tuntas"'
    assert issued(admin) == []


def test_a_wrong_secret_is_told_as_an_unknown_client_is(admin, made, stranger):
    wrong = fetch(stranger, made.client.client_id, "tuntas_c_" + "a" * 43)
    unknown = fetch(stranger, "klien-" + "0" * 24, made.secret)

    assert (wrong.status_code, wrong.content) == (unknown.status_code, unknown.content)
    assert refusal(wrong) == "invalid_client"


def test_a_client_is_nobody_at_another_desk(agency, other_agency, admin, made):
    desk = Officer(None, "NAT")
    desks = client_of(None, desk.user)

    for program, client in (
        (Program(other_agency, None), made),
        (Program(None, None), made),
        (Program(agency, None), desks),
    ):
        answer = fetch(program, client.client.client_id, client.secret)
        assert refusal(answer) == "invalid_client"
    assert fetch(Program(None, None), desks.client.client_id, desks.secret).status_code == 200


def test_an_old_secret_is_good_for_the_time_that_was_given(admin, made, stranger):
    with admin.scope:
        new = rotate_client(
            client_pk=made.client.pk, grace=timedelta(days=1), by=admin.at_work, at=now()
        )

    for secret in (made.secret, new.secret):
        assert fetch(stranger, made.client.client_id, secret).status_code == 200
    with admin.scope:
        ApiClient.objects.update(old_secret_until=now() - timedelta(seconds=1))
    assert refusal(fetch(stranger, made.client.client_id, made.secret)) == "invalid_client"


def test_a_revoked_client_gets_nothing(admin, made, stranger):
    with admin.scope:
        revoke_client(client_pk=made.client.pk, by=admin.at_work, at=now())

    assert refusal(fetch(stranger, made.client.client_id, made.secret)) == "invalid_client"


def test_who_guesses_is_stopped_and_nobody_else(admin, made, stranger, monkeypatch):
    monkeypatch.setattr(guesses, "WRONG", guesses.replace(guesses.WRONG, most=2))
    for _each in range(2):
        assert refusal(fetch(stranger, made.client.client_id, "falsch")) == "invalid_client"

    stopped = fetch(stranger, made.client.client_id, made.secret)
    elsewhere = stranger.post(
        "/api/oauth/token",
        f"grant_type=client_credentials&client_id={made.client.client_id}"
        f"&client_secret={made.secret}",
        content_type="application/x-www-form-urlencoded",
        REMOTE_ADDR="203.0.113.7",
    )

    assert refusal(stopped, 429) == "temporarily_unavailable"
    assert 1 <= int(stopped.headers["Retry-After"]) <= 900
    assert elsewhere.status_code == 200


def test_one_client_fetches_so_many(admin, made, stranger, monkeypatch):
    monkeypatch.setattr(guesses, "FETCHED", guesses.replace(guesses.FETCHED, most=1))
    fetch(stranger, made.client.client_id, made.secret)

    answer = fetch(stranger, made.client.client_id, made.secret)

    assert refusal(answer, 429) == "temporarily_unavailable"


def test_the_limits_may_be_lifted(made, stranger, settings, monkeypatch):
    settings.QUOTA_FACTOR = 0
    monkeypatch.setattr(guesses, "WRONG", guesses.replace(guesses.WRONG, most=0))
    monkeypatch.setattr(guesses, "FETCHED", guesses.replace(guesses.FETCHED, most=0))

    assert refusal(fetch(stranger, made.client.client_id, "falsch")) == "invalid_client"
    assert fetch(stranger, made.client.client_id, made.secret).status_code == 200


def test_only_a_post_is_answered(stranger, db):
    answer = stranger.get("/api/oauth/token")

    assert problem_of(answer)["code"] == "METHOD_NOT_ALLOWED"
    assert answer.headers["Allow"] == "POST"


def test_no_secret_is_in_any_log(made, stranger, caplog):
    caplog.set_level("DEBUG", logger="oauthlib")
    token = fetch(stranger, made.client.client_id, made.secret).json()["access_token"]
    fetch(stranger, made.client.client_id, "tuntas_c_" + "a" * 43)

    lines = "".join(without_identity(record.getMessage()) for record in caplog.records)

    assert made.secret not in lines
    assert token not in lines


def test_statements(made, stranger, statements):
    fetch(stranger, made.client.client_id, made.secret)

    with statements() as taken:
        fetch(stranger, made.client.client_id, made.secret)

    assert len(taken.texts()) <= 12
