"""A security key as second factor, from enrolling it to signing in with it."""

import pytest
from allauth.mfa.models import Authenticator

from tenants.scope import SIGN_IN, scope
from tests.accounts.enrolling import ADD, plain, sign_in_without_factor
from tests.factories.people import PASSWORD, PUBLIC, person, sign_in
from tests.factories.security_key import SecurityKey


def factors():
    with scope(SIGN_IN):
        return list(Authenticator.objects.order_by("pk").values_list("type", flat=True))


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


def test_nor_is_that_person_asked_for_the_code_of_an_app(client, enrolled):
    sign_in(client, enrolled, host=PUBLIC)

    answer = client.get("/akun/keamanan/kode-pemulihan/")

    assert answer.url == "/akun/ulangi/kunci/?next=%2Fakun%2Fkeamanan%2Fkode-pemulihan%2F"


def test_a_refused_key_is_answered_on_the_same_page(client, enrolled):
    sign_in(client, enrolled, host=PUBLIC, second_factor=False)
    page = "/akun/ulangi/kunci/?next=%2Fakun%2Fkeamanan%2F"
    options = plain(client.get(page).context["js_data"]["request_options"])
    forged = SecurityKey(origin="http://localhost:8000", rp_id="localhost")

    answer = client.post(page, {"credential": forged.authenticate(options)})

    assert answer.status_code == 422
    assert "Kunci ini tidak membuka akun di sini." in answer.content.decode()
    assert client.get("/akun/keamanan/").url == page


def test_the_second_step_asks_for_what_the_person_has(client, enrolled):
    client.post("/akun/masuk/", {"login": enrolled.email, "password": PASSWORD})
    with_key = client.get("/akun/masuk/langkah-kedua/").content.decode()
    assert "Pakai kunci keamanan" in with_key
    assert "Kunci Anda hilang? Isi satu kode pemulihan." in with_key
    assert "aplikasi autentikator" not in with_key
    client.post("/akun/keluar/")

    app_owner = person("ali@contoh.id", totp=True)
    client.post("/akun/masuk/", {"login": app_owner.email, "password": PASSWORD})
    with_app = client.get("/akun/masuk/langkah-kedua/").content.decode()

    assert "Isi kode enam angka dari aplikasi autentikator Anda" in with_app
    assert "Pakai kunci keamanan" not in with_app
