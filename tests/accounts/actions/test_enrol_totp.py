import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt

from accounts.actions.enrol_totp import enrol_totp
from accounts.second_factor import has_second_factor
from tenants.scope import SIGN_IN, scope
from tests.factories.people import TOTP_SECRET, person


@pytest.fixture(autouse=True)
def _sign_in(db):
    with scope(SIGN_IN):
        yield


def test_enrol_totp_keeps_the_secret_encrypted():
    user = person()
    assert not has_second_factor(user)

    enrol_totp(user=user, secret=TOTP_SECRET)

    stored = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    assert TOTP_SECRET not in str(stored.data)
    assert decrypt(stored.data["secret"]) == TOTP_SECRET
    assert has_second_factor(user)


def test_enrol_totp_replaces_an_earlier_secret():
    user = person(totp=True)

    enrol_totp(user=user, secret="KRSXG5CTMVRXEZLU")

    stored = Authenticator.objects.get(user=user)
    assert decrypt(stored.data["secret"]) == "KRSXG5CTMVRXEZLU"
