"""Enrolling and guarding the second factor."""

from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from tenants.scope import SIGN_IN, scope
from tests.factories.people import PASSWORD, PUBLIC, person, sign_in, totp_code


def factors():
    with scope(SIGN_IN):
        return list(Authenticator.objects.order_by("pk").values_list("type", flat=True))


@pytest.fixture
def signed_in(client, db):
    client.post("/akun/masuk/", {"login": person("siti@contoh.id").email, "password": PASSWORD})
    return client


def confirm_by_password(client, next_page):
    return client.post(f"/akun/ulangi/?next={next_page}", {"password": PASSWORD})


def test_enrolling_an_app_asks_for_the_password_first(signed_in):
    answer = signed_in.get("/akun/keamanan/aplikasi/aktifkan/")

    assert answer.status_code == 302
    assert unquote(answer.url) == "/akun/ulangi/?next=/akun/keamanan/aplikasi/aktifkan/"


def test_enrolling_an_app_shows_recovery_codes_and_counts_as_proved(signed_in, code_in_mail):
    confirm_by_password(signed_in, "/akun/keamanan/aplikasi/aktifkan/")
    page = signed_in.get("/akun/keamanan/aplikasi/aktifkan/")
    secret = page.context["form"].secret
    with code_in_mail() as mailed:
        answer = signed_in.post("/akun/keamanan/aplikasi/aktifkan/", {"code": totp_code(secret)})

    assert (answer.status_code, answer.url) == (302, "/akun/keamanan/kode-pemulihan/")
    assert factors() == ["totp", "recovery_codes"]
    assert len(signed_in.get(answer.url).context["unused_codes"]) == 10
    assert "127.0.0.1" not in mailed.last.body


def test_a_wrong_code_enrols_nothing(signed_in):
    confirm_by_password(signed_in, "/akun/keamanan/aplikasi/aktifkan/")
    signed_in.get("/akun/keamanan/aplikasi/aktifkan/")

    answer = signed_in.post("/akun/keamanan/aplikasi/aktifkan/", {"code": "000000"})

    assert answer.status_code == 422
    assert factors() == []


@pytest.mark.parametrize(
    "path",
    [
        "/akun/keamanan/",
        "/akun/keamanan/kode-pemulihan/",
        "/akun/keamanan/kode-pemulihan/unduh/",
        "/akun/keamanan/kode-pemulihan/buat/",
        "/akun/keamanan/aplikasi/matikan/",
        "/akun/keamanan/kunci/",
        "/akun/keamanan/kunci/tambah/",
    ],
)
def test_a_session_that_has_not_proved_the_factor_may_not_touch_it(client, db, path):
    sign_in(client, person(totp=True), host=PUBLIC, second_factor=False)

    answer = client.get(path)

    assert answer.status_code == 302
    assert unquote(answer.url) == f"/akun/ulangi/kode/?next={path}"


def test_proving_the_factor_opens_its_pages(client, db):
    sign_in(client, person(totp=True), host=PUBLIC, second_factor=False)

    answer = client.post("/akun/ulangi/kode/?next=/akun/keamanan/", {"code": totp_code()})

    assert (answer.status_code, answer.url) == (302, "/akun/keamanan/")
    assert client.get("/akun/keamanan/").status_code == 200


def test_whoever_has_a_factor_cannot_confirm_with_the_password(client, db):
    sign_in(client, person(totp=True), host=PUBLIC, second_factor=False)

    answer = confirm_by_password(client, "/akun/keamanan/")

    assert answer.status_code == 302
    assert answer.url.startswith("/akun/ulangi/kode/")
    assert client.get("/akun/keamanan/").status_code == 302


def test_a_code_passes_once(client, db):
    sign_in(client, person(totp=True), host=PUBLIC, second_factor=False)
    code = totp_code()

    first = client.post("/akun/ulangi/kode/?next=/akun/keamanan/", {"code": code})
    second = client.post("/akun/ulangi/kode/?next=/akun/keamanan/", {"code": code})

    assert (first.status_code, second.status_code) == (302, 422)


def test_a_recovery_code_passes_once(client, db):
    user = person(totp=True)
    with scope(SIGN_IN):
        code = RecoveryCodes.activate(user).get_unused_codes()[0]
    client.post("/akun/masuk/", {"login": user.email, "password": PASSWORD})

    first = client.post("/akun/masuk/langkah-kedua/", {"code": code})
    client.post("/akun/keluar/")
    client.post("/akun/masuk/", {"login": user.email, "password": PASSWORD})
    second = client.post("/akun/masuk/langkah-kedua/", {"code": code})

    assert (first.status_code, second.status_code) == (302, 422)
