"""Signing in with a one-time code instead of a password."""

from django.test import Client

from tests.factories.people import PASSWORD, PUBLIC, person, totp_code


def test_it_works(client, db, code_in_mail):
    person("siti@contoh.id", password=None)
    with code_in_mail() as mailed:
        answer = client.post("/akun/masuk/kode/", {"email": "SITI@contoh.id"})

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/kode/isi/")
    assert mailed.last.to == ["siti@contoh.id"]

    answer = client.post("/akun/masuk/kode/isi/", {"code": mailed.code})

    assert (answer.status_code, answer.url) == (302, "/")
    assert client.get("/akun/surel/").status_code == 200


def test_the_code_does_not_replace_the_second_factor(client, db, code_in_mail):
    person("siti@contoh.id", totp=True)
    with code_in_mail() as mailed:
        client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})

    answer = client.post("/akun/masuk/kode/isi/", {"code": mailed.code})

    assert answer.url == "/akun/masuk/langkah-kedua/"
    assert client.get("/akun/surel/").status_code == 302
    assert client.post("/akun/masuk/langkah-kedua/", {"code": totp_code()}).url == "/"
    assert client.get("/akun/surel/").status_code == 200


def test_three_wrong_codes_end_the_attempt(client, db, code_in_mail):
    person("siti@contoh.id")
    with code_in_mail() as mailed:
        client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})
    answers = [client.post("/akun/masuk/kode/isi/", {"code": "AAAAAA"}) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [422, 422, 302]
    assert client.post("/akun/masuk/kode/isi/", {"code": mailed.code}).url == "/akun/masuk/kode/"
    assert client.get("/akun/surel/").status_code == 302


def test_a_second_code_replaces_the_first(client, db, code_in_mail):
    person("siti@contoh.id")
    with code_in_mail() as mailed:
        client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})
    first = mailed.code
    with code_in_mail() as mailed:
        answer = client.post("/akun/masuk/kode/isi/", {"action": "resend"})

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/kode/isi/")
    assert client.post("/akun/masuk/kode/isi/", {"code": first}).status_code == 422
    assert client.post("/akun/masuk/kode/isi/", {"code": mailed.code}).status_code == 302


def test_an_unknown_address_gets_the_same_answer(client, db, code_in_mail):
    with code_in_mail() as mailed:
        answer = client.post("/akun/masuk/kode/", {"email": "siapa@contoh.id"})

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/kode/isi/")
    assert mailed.last.subject == "Alamat ini belum punya akun"


def test_it_takes_away_a_password_of_whoever_opened_the_account(client, db, code_in_mail):
    Client(HTTP_HOST=PUBLIC).post(
        "/akun/daftar/",
        {"full_name": "Orang lain", "email": "siti@contoh.id", "password1": PASSWORD},
    )
    with code_in_mail() as mailed:
        client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})
    client.post("/akun/masuk/kode/isi/", {"code": mailed.code})
    assert client.get("/akun/surel/").status_code == 200

    stranger = Client(HTTP_HOST=PUBLIC)
    answer = stranger.post("/akun/masuk/", {"login": "siti@contoh.id", "password": PASSWORD})

    assert answer.status_code == 422
    assert stranger.get("/akun/surel/").status_code == 302


def test_a_password_of_a_confirmed_account_stays(client, db, code_in_mail):
    person("siti@contoh.id")
    with code_in_mail() as mailed:
        client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})
    client.post("/akun/masuk/kode/isi/", {"code": mailed.code})
    client.post("/akun/keluar/")

    answer = client.post("/akun/masuk/", {"login": "siti@contoh.id", "password": PASSWORD})

    assert answer.url == "/"


def test_no_mail_before_the_transaction_has_ended(client, db, mailoutbox):
    person("siti@contoh.id")

    client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})

    assert mailoutbox == []
