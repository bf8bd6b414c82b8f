"""A forgotten password."""

from django.test import Client

from accounts.models import User
from tenants.scope import SIGN_IN, scope
from tests.factories.people import PASSWORD, PUBLIC, person, totp_code

NEW = "pisang-goreng-88"


def reset(client, code_in_mail, email):
    with code_in_mail() as mailed:
        client.post("/akun/kata-sandi/lupa/", {"email": email})
    client.post("/akun/kata-sandi/lupa/kode/", {"code": mailed.code})
    with code_in_mail():
        return client.post("/akun/kata-sandi/lupa/baru/", {"password1": NEW, "password2": NEW})


def test_it_works(client, db, code_in_mail):
    person("siti@contoh.id")

    answer = reset(client, code_in_mail, "siti@contoh.id")

    assert (answer.status_code, answer.url) == (302, "/akun/kata-sandi/lupa/selesai/")
    assert client.get("/akun/surel/").status_code == 302
    answer = client.post("/akun/masuk/", {"login": "siti@contoh.id", "password": NEW})
    assert answer.url == "/"


def test_it_never_skips_the_second_factor(client, db, code_in_mail):
    person("siti@contoh.id", totp=True)

    reset(client, code_in_mail, "siti@contoh.id")
    answer = client.post("/akun/masuk/", {"login": "siti@contoh.id", "password": NEW})

    assert answer.url == "/akun/masuk/langkah-kedua/"
    assert client.get("/akun/surel/").status_code == 302
    assert client.post("/akun/masuk/langkah-kedua/", {"code": "000000"}).status_code == 422
    assert client.get("/akun/surel/").status_code == 302
    assert client.post("/akun/masuk/langkah-kedua/", {"code": totp_code()}).url == "/"


def test_other_sessions_end(client, db, code_in_mail):
    person("siti@contoh.id")
    elsewhere = Client(HTTP_HOST=PUBLIC)
    elsewhere.post("/akun/masuk/", {"login": "siti@contoh.id", "password": PASSWORD})
    assert elsewhere.get("/akun/surel/").status_code == 200

    reset(client, code_in_mail, "siti@contoh.id")

    assert elsewhere.get("/akun/surel/").status_code == 302


def test_a_wrong_code_leaves_the_password(client, db, code_in_mail):
    user = person("siti@contoh.id")
    with code_in_mail():
        client.post("/akun/kata-sandi/lupa/", {"email": "siti@contoh.id"})

    assert client.post("/akun/kata-sandi/lupa/kode/", {"code": "AAAAAA"}).status_code == 422
    answer = client.post("/akun/kata-sandi/lupa/baru/", {"password1": NEW, "password2": NEW})

    assert answer.url == "/akun/kata-sandi/lupa/kode/"
    with scope(SIGN_IN):
        assert User.objects.get(pk=user.pk).check_password(PASSWORD)
