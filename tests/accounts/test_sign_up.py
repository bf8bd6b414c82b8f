"""A reporter opens an account on the public portal."""

import pytest
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.core.context import request_context
from allauth.core.exceptions import ImmediateHttpResponse

from accounts.forms.account_forms import SignupForm
from accounts.models import User
from tenants.scope import SIGN_IN, scope
from tests.factories.people import PASSWORD, host_of, person

FORM = {"full_name": "Siti Aminah", "email": "Siti@contoh.id", "password1": PASSWORD}


def accounts():
    with scope(SIGN_IN):
        return list(User.objects.order_by("pk"))


def test_it_works(client, db, code_in_mail):
    with code_in_mail() as mailed:
        answer = client.post("/akun/daftar/", FORM)

    assert (answer.status_code, answer.url) == (302, "/akun/surel/kode/")
    (user,) = accounts()
    assert (user.email, user.full_name, user.language) == ("siti@contoh.id", "Siti Aminah", "id")
    assert mailed.last.to == ["siti@contoh.id"]
    assert mailed.last.subject == "Kode konfirmasi surel"

    answer = client.post("/akun/surel/kode/", {"code": mailed.code})

    assert (answer.status_code, answer.url) == (302, "/")
    with scope(SIGN_IN):
        assert EmailAddress.objects.get().verified
    assert client.get("/akun/surel/").status_code == 200


def test_nobody_is_signed_in_before_the_code(client, db, code_in_mail):
    with code_in_mail():
        client.post("/akun/daftar/", FORM)

    answer = client.get("/akun/surel/")

    assert (answer.status_code, answer.url) == (302, "/akun/masuk/?next=/akun/surel/")


def test_three_wrong_codes_end_the_attempt(client, db, code_in_mail):
    with code_in_mail() as mailed:
        client.post("/akun/daftar/", FORM)
    answers = [client.post("/akun/surel/kode/", {"code": "AAAAAA"}) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [422, 422, 302]
    assert client.post("/akun/surel/kode/", {"code": mailed.code}).url == "/akun/masuk/"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"full_name": ""}, "“Nama lengkap” belum diisi."),
        ({"email": "siti"}, "Tulis alamat surel yang lengkap, misalnya nama@contoh.id."),
        ({"password1": "pendek"}, "12"),
        ({"password1": "siti@contoh.id"}, "mirip"),
    ],
)
def test_a_refused_form_says_why_and_changes_nothing(client, db, changed, sentence):
    answer = client.post("/akun/daftar/", FORM | changed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert accounts() == []


def test_what_was_typed_is_still_there_but_not_the_password(client, db):
    page = client.post("/akun/daftar/", FORM | {"full_name": ""}).content.decode()

    assert "Siti@contoh.id" in page
    assert PASSWORD not in page


def test_an_address_in_use_gets_the_same_answer(client, db, code_in_mail):
    person("siti@contoh.id", name="Pemilik")
    with code_in_mail() as mailed:
        answer = client.post("/akun/daftar/", FORM)

    assert (answer.status_code, answer.url) == (302, "/akun/surel/kode/")
    assert mailed.last.subject == "Alamat ini sudah punya akun"
    assert [user.full_name for user in accounts()] == ["Pemilik"]


def test_the_same_form_sent_twice_at_once_opens_one_account(client, db, rf):
    first = SignupForm(FORM)
    second = SignupForm(FORM)
    with request_context(rf.get("/")), scope(SIGN_IN):
        assert first.is_valid()
        assert second.is_valid()
        get_adapter().save_user(rf.post("/"), User(), first)
        with pytest.raises(ImmediateHttpResponse) as answer:
            get_adapter().save_user(rf.post("/"), User(), second)

    assert answer.value.response.url == "/akun/masuk/"
    assert len(accounts()) == 1


def test_staff_hosts_open_no_account(client, agency, db):
    for host in (host_of(agency), "nasional.localhost"):
        answer = client.post("/akun/daftar/", FORM, headers={"host": host})

        assert answer.status_code == 200
        assert "Akun petugas dibuat lewat undangan" in answer.content.decode()
    assert accounts() == []
