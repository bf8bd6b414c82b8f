"""A security key as second factor, from enrolling it to signing in with it."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.core.serializers.json import DjangoJSONEncoder

from tenants.scope import SIGN_IN, scope
from tests.factories.people import PASSWORD, PUBLIC, person, sign_in
from tests.factories.security_key import SecurityKey

ADD = "/akun/keamanan/kunci/tambah/"


def factors():
    with scope(SIGN_IN):
        return list(Authenticator.objects.order_by("pk").values_list("type", flat=True))


@pytest.fixture
def key():
    return SecurityKey(origin="http://localhost:8000", rp_id="localhost")


@pytest.fixture
def enrolled(client, key, db):
    user = sign_in_without_factor(client)
    options = client.get(ADD).context["js_data"]["creation_options"]
    client.post(ADD, {"name": "Kunci kantor", "credential": key.register(plain(options))})
    client.post("/akun/keluar/")
    return user


def sign_in_without_factor(client):
    user = person("siti@contoh.id")
    sign_in(client, user, host=PUBLIC, confirmed=True, second_factor=False)
    return user


def plain(options):
    """The options as the browser reads them from the page."""
    return json.loads(json.dumps(options, cls=DjangoJSONEncoder))


def test_enrolling_shows_recovery_codes(client, key, db):
    sign_in_without_factor(client)
    options = plain(client.get(ADD).context["js_data"]["creation_options"])

    answer = client.post(ADD, {"name": "Kunci kantor", "credential": key.register(options)})

    assert (answer.status_code, answer.url) == (302, "/akun/keamanan/kode-pemulihan/")
    assert factors() == ["webauthn", "recovery_codes"]
    assert "Kunci kantor" in client.get("/akun/keamanan/kunci/").content.decode()


def test_an_answer_to_another_challenge_enrols_nothing(client, key, db):
    sign_in_without_factor(client)
    earlier = plain(client.get(ADD).context["js_data"]["creation_options"])
    client.get(ADD)

    answer = client.post(ADD, {"name": "", "credential": key.register(earlier)})

    assert answer.status_code == 422
    assert factors() == []


@pytest.mark.parametrize("credential", ["", "{}", "[]", "bukan json", '{"id": 1}'])
def test_nonsense_enrols_nothing(client, db, credential):
    sign_in_without_factor(client)
    client.get(ADD)

    answer = client.post(ADD, {"name": "", "credential": credential})

    assert answer.status_code == 422
    assert factors() == []


def test_signing_in_takes_password_and_key(client, key, enrolled):
    client.post("/akun/masuk/", {"login": enrolled.email, "password": PASSWORD})
    assert client.get("/akun/surel/").status_code == 302
    step = "/akun/masuk/langkah-kedua/"
    options = plain(client.get(step).context["js_data"]["request_options"])

    answer = client.post(step, {"credential": key.authenticate(options)})

    assert (answer.status_code, answer.url) == (302, "/")
    assert client.get("/akun/surel/").status_code == 200


@pytest.mark.parametrize("credential", ["", "[]", "bukan json", '{"id": 1}', '{"id": "a"}'])
def test_nonsense_does_not_pass(client, enrolled, credential):
    client.post("/akun/masuk/", {"login": enrolled.email, "password": PASSWORD})
    step = "/akun/masuk/langkah-kedua/"
    client.get(step)

    assert client.post(step, {"credential": credential}).status_code == 422
    assert client.get("/akun/surel/").status_code == 302


def test_another_key_does_not_pass(client, enrolled):
    client.post("/akun/masuk/", {"login": enrolled.email, "password": PASSWORD})
    step = "/akun/masuk/langkah-kedua/"
    options = plain(client.get(step).context["js_data"]["request_options"])
    forged = SecurityKey(origin="http://localhost:8000", rp_id="localhost")

    answer = client.post(step, {"credential": forged.authenticate(options)})

    assert answer.status_code == 422
    assert client.get("/akun/surel/").status_code == 302


def test_whoever_has_only_a_key_confirms_with_it(client, key, enrolled):
    sign_in(client, enrolled, host=PUBLIC, second_factor=False)
    page = "/akun/ulangi/kunci/?next=%2Fakun%2Fkeamanan%2F"
    assert client.get("/akun/keamanan/").url == page

    options = plain(client.get(page).context["js_data"]["request_options"])
    answer = client.post(page, {"credential": key.authenticate(options)})

    assert (answer.status_code, answer.url) == (302, "/akun/keamanan/")
    assert client.get("/akun/keamanan/").status_code == 200
