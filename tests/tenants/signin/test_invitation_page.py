"""What an invited person sees."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator

from accounts.models import User
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.queries.invitations import open_invitation
from tenants.signin.views.invitation import _for_newcomer
from tests.factories.invitations import invited
from tests.factories.people import PASSWORD, host_of, person, sign_in, staff, totp_code

ADDRESS = "rina@banjarnegara.go.id"
FORM = {"full_name": "Rina Wati", "password": PASSWORD}


def now():
    return datetime.fromtimestamp(time.time(), UTC)


@pytest.fixture
def link(client, agency, db):
    client.defaults["HTTP_HOST"] = host_of(agency)
    return f"/akun/undangan/{invited(agency, ADDRESS, 'ADM', at=now())}/"


def members():
    with scope(SIGN_IN):
        return list(Membership.objects.values_list("user__email", "agency_id", "role"))


def test_a_newcomer_sets_name_and_password_and_enrols(client, link, agency):
    page = client.get(link)
    assert page.status_code == 200
    assert "Undangan bekerja untuk Pemerintah Kabupaten Banjarnegara" in page.content.decode()

    answer = client.post(link, FORM)

    assert (answer.status_code, answer.url) == (302, "/akun/keamanan/aplikasi/aktifkan/")
    assert members() == [(ADDRESS, agency.pk, "ADM")]
    with scope(SIGN_IN):
        assert User.objects.get().full_name == "Rina Wati"
    secret = client.get(answer.url).context["form"].secret
    answer = client.post(answer.url, {"code": totp_code(secret)})
    assert answer.url == "/akun/keamanan/kode-pemulihan/"
    assert "/konsol/" in client.get(answer.url).content.decode()
    with scope(SIGN_IN):
        assert Authenticator.objects.filter(type="totp").count() == 1


def test_the_link_is_good_once(client, link):
    client.post(link, FORM)
    client.post("/akun/keluar/")

    answer = client.get(link)

    assert answer.status_code == 410
    assert "Undangan ini sudah dipakai" in answer.content.decode()
    assert client.post(link, FORM).status_code == 410
    assert len(members()) == 1


def test_an_old_link_is_over(client, agency, db):
    token = invited(agency, ADDRESS, "ADM", at=now() - timedelta(days=7, seconds=1))

    for answer in (
        client.get(f"/akun/undangan/{token}/", headers={"host": host_of(agency)}),
        client.post(f"/akun/undangan/{token}/", FORM, headers={"host": host_of(agency)}),
    ):
        assert answer.status_code == 410
    assert members() == []


def test_at_another_agencys_host_it_is_unknown(client, link, other_agency):
    for answer in (
        client.get(link, headers={"host": host_of(other_agency)}),
        client.post(link, FORM, headers={"host": host_of(other_agency)}),
        client.post(link, FORM, headers={"host": "nasional.localhost"}),
    ):
        assert answer.status_code == 404
        assert "bukan untuk alamat ini" in answer.content.decode()
    assert members() == []
    with scope(SIGN_IN):
        assert not User.objects.exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"full_name": " "}, "“Nama lengkap” belum diisi."),
        ({"password": ""}, "“Kata sandi” belum diisi."),
        ({"password": "pendek"}, "12"),
        ({"password": ADDRESS}, "mirip"),
    ],
)
def test_a_refused_form_changes_nothing(client, link, changed, sentence):
    answer = client.post(link, FORM | changed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert members() == []
    with scope(SIGN_IN):
        assert not User.objects.exists()


def test_who_has_an_account_signs_in_and_accepts(client, link, agency):
    user = person(ADDRESS, totp=True)
    page = client.get(link).content.decode()
    assert "Alamat ini sudah punya akun" in page
    assert client.post(link, FORM).status_code == 200
    assert members() == []

    sign_in(client, user, host=host_of(agency))
    assert "Terima undangan" in client.get(link).content.decode()
    answer = client.post(link)

    assert (answer.status_code, answer.url) == (302, "/konsol/")
    assert members() == [(ADDRESS, agency.pk, "ADM")]


def test_an_account_opened_meanwhile_sends_back_to_the_page(request_at, agency, db):
    token = invited(agency, ADDRESS, "ADM", at=now())
    invitation = open_invitation(token=token, agency_id=agency.pk, at=now())
    person(ADDRESS, name="Pemilik")
    request = request_at(host_of(agency), path=f"/akun/undangan/{token}/", method="post")
    request.POST = FORM

    with scope(SIGN_IN):
        answer = _for_newcomer(request, token, invitation, now())

    assert (answer.status_code, answer.url) == (302, f"/akun/undangan/{token}/")
    assert members() == []


def test_who_is_signed_in_as_another_cannot_accept(client, link, agency):
    sign_in(client, staff(agency, "LIA", email="lain@contoh.go.id"), host=host_of(agency))

    answer = client.post(link, FORM)

    assert "Anda sedang masuk sebagai lain@contoh.go.id" in answer.content.decode()
    assert members() == [("lain@contoh.go.id", agency.pk, "LIA")]
