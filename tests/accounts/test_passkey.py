"""Signing in with a key alone: it has checked who holds it, so it is both factors at once."""

import pytest
from django.utils.http import int_to_base36
from fido2.utils import websafe_encode

from tests.accounts.enrolling import ADD, enrol_key, plain, sign_in_without_factor
from tests.factories.people import PASSWORD, host_of, person, sign_in, staff
from tests.factories.security_key import SecurityKey

PAGE = "/akun/masuk/kunci/"
UNKNOWN = "Kunci ini tidak membuka akun di sini."


def ask(client):
    answer = client.get(PAGE, headers={"accept": "application/json"})
    assert answer.status_code == 200
    return answer.json()["request_options"]


def handle_of(user):
    return websafe_encode(int_to_base36(user.pk).encode())


def post(client, credential, **more):
    return client.post(PAGE, {"credential": credential, **more})


def is_signed_in(client):
    return client.get("/akun/surel/").status_code == 200


def test_a_key_that_checked_its_holder_opens_the_account(client, key, enrolled):
    answer = post(client, key.authenticate(ask(client), handle=handle_of(enrolled)))

    assert (answer.status_code, answer.url) == (302, "/")
    assert is_signed_in(client)
    # Nothing more is asked for: this was the second factor as well.
    assert client.get("/akun/keamanan/").status_code == 200


def test_it_leads_to_where_the_person_was_going(client, key, enrolled):
    credential = key.authenticate(ask(client), handle=handle_of(enrolled))

    answer = post(client, credential, next="/akun/laporan/")

    assert (answer.status_code, answer.url) == (302, "/akun/laporan/")


def test_the_question_names_nobody(client, enrolled):
    options = ask(client)["publicKey"]

    assert options["userVerification"] == "required"
    assert options.get("allowCredentials") in (None, [])


def refused(client, answer):
    assert (answer.status_code, answer.url) == (302, "/akun/masuk/")
    assert not is_signed_in(client)
    page = client.get("/akun/masuk/").content.decode()
    return UNKNOWN in page


def test_a_key_that_did_not_check_its_holder_opens_nothing(client, key, enrolled):
    credential = key.authenticate(ask(client), handle=handle_of(enrolled), checks_holder=False)

    assert refused(client, post(client, credential))


def test_a_question_of_the_second_step_does_not_help_such_a_key(client, key, enrolled):
    """Somebody else's second step asks any key to be touched, not to check who touches it."""
    ali = person("ali@contoh.id", totp=True)
    client.post("/akun/masuk/", {"login": ali.email, "password": PASSWORD})
    options = plain(client.get("/akun/masuk/langkah-kedua/").context["js_data"]["request_options"])
    assert options["publicKey"]["userVerification"] == "preferred"

    credential = key.authenticate(options, handle=handle_of(enrolled), checks_holder=False)

    post(client, credential)
    assert not is_signed_in(client)


def test_another_key_opens_nothing(client, enrolled):
    forged = SecurityKey(origin="http://localhost:8000", rp_id="localhost")

    assert refused(
        client, post(client, forged.authenticate(ask(client), handle=handle_of(enrolled)))
    )


def test_an_answer_serves_once(client, key, enrolled):
    credential = key.authenticate(ask(client), handle=handle_of(enrolled))
    post(client, credential)
    client.post("/akun/keluar/")

    assert refused(client, post(client, credential))


@pytest.mark.parametrize("handle", [None, "", "AAAA", "_" * 4000, "w6k", websafe_encode(b"z" * 13)])
def test_a_handle_of_nobody_opens_nothing(client, key, enrolled, handle):
    assert refused(client, post(client, key.authenticate(ask(client), handle=handle)))


@pytest.mark.parametrize("credential", ["", "[]", "null", "bukan json", '{"id": 1}', '{"id": "a"}'])
def test_nonsense_opens_nothing(client, enrolled, credential):
    ask(client)

    answer = post(client, credential)

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/")
    assert not is_signed_in(client)


def test_a_refused_key_keeps_the_way_one_was_going(client, enrolled):
    answer = post(client, "{}", next="/akun/laporan/")

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/?next=%2Fakun%2Flaporan%2F")


def test_whoever_opens_the_address_is_led_to_the_sign_in(client, db):
    answer = client.get(PAGE)

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/")


def test_staff_come_into_their_console_with_it(client, agency, db):
    host = host_of(agency)
    key = SecurityKey(origin=f"http://{host}:8000", rp_id=host)
    officer = staff(agency, "ADM", totp=False)
    client.defaults["HTTP_HOST"] = host
    sign_in(client, officer, host=host, confirmed=True, second_factor=False)
    options = client.get(ADD).context["js_data"]["creation_options"]
    client.post(ADD, {"passwordless": "on", "credential": key.register(plain(options))})
    client.post("/akun/keluar/")
    assert client.get("/konsol/").status_code == 302

    answer = post(client, key.authenticate(ask(client), handle=handle_of(officer)))

    assert (answer.status_code, answer.url) == (302, "/konsol/")
    assert client.get("/konsol/antrean/?v=baru").status_code == 200


def test_a_key_that_cannot_check_its_holder_is_not_enrolled_for_this(client, key, db):
    sign_in_without_factor(client)
    options = plain(client.get(ADD).context["js_data"]["creation_options"])
    answer = key.register(options, checks_holder=False)

    answer = client.post(ADD, {"name": "Lama", "passwordless": "on", "credential": answer})

    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Kunci tidak terbaca, atau tidak meminta sidik jari, wajah, atau PIN." in page
    assert 'value="Lama"' in page
    assert "Belum ada kunci" in client.get("/akun/keamanan/kunci/").content.decode()


def test_one_for_signing_in_is_enrolled(client, key, db):
    user = enrol_key(client, key, passwordless="on")

    post(client, key.authenticate(ask(client), handle=handle_of(user)))

    assert is_signed_in(client)
