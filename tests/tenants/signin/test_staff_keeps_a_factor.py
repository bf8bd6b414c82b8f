"""Staff cannot take off their last second factor; reporters can."""

import pytest
from allauth.mfa.models import Authenticator

from tenants.scope import SIGN_IN, scope
from tests.factories.people import PUBLIC, host_of, person, sign_in, staff, totp_code

OFF = "/akun/keamanan/aplikasi/matikan/"


def has_app(user):
    with scope(SIGN_IN):
        return Authenticator.objects.filter(user=user, type="totp").exists()


def prove(client):
    client.post(f"/akun/ulangi/kode/?next={OFF}", {"code": totp_code()})
    return client


def test_staff_cannot(client, agency, db):
    user = staff(agency, "ADM")
    prove(sign_in(client, user, host=host_of(agency)))

    answer = client.post(OFF)

    assert answer.status_code == 422
    assert has_app(user)


def test_a_reporter_can(client, db):
    user = person(totp=True)
    prove(sign_in(client, user, host=PUBLIC))

    assert client.post(OFF).status_code == 302
    assert not has_app(user)


@pytest.mark.parametrize(("role", "is_left"), [("ADM", True), (None, False)])
def test_the_last_key_stays_with_staff(client, agency, db, role, is_left):
    user = staff(agency, role, totp=False) if role else person()
    with scope(SIGN_IN):
        key = Authenticator.objects.create(
            user=user, type="webauthn", data={"name": "Kunci", "credential": {}}
        )
    sign_in(client, user, host=host_of(agency), confirmed=True)

    client.post(f"/akun/keamanan/kunci/{key.pk}/hapus/")

    with scope(SIGN_IN):
        assert Authenticator.objects.filter(pk=key.pk).exists() is is_left
