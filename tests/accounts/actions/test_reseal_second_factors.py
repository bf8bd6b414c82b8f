import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.utils import decrypt
from cryptography.fernet import Fernet, InvalidToken

from accounts.actions.reseal_second_factors import reseal_second_factors
from tenants.scope import SIGN_IN, scope
from tests.factories.people import TOTP_SECRET, person


@pytest.fixture(autouse=True)
def _sign_in(db):
    with scope(SIGN_IN):
        yield


def test_secret_and_recovery_codes_open_with_the_new_key_alone(settings):
    user = person(totp=True)
    codes = RecoveryCodes.activate(user)
    codes.validate_code(codes.generate_codes()[0])
    unused = codes.get_unused_codes()
    old, new = settings.VAULT_KEYS[0], Fernet.generate_key().decode()
    settings.VAULT_KEYS = (new, old)

    assert reseal_second_factors() == 2

    settings.VAULT_KEYS = (new,)
    kept = {row.type: row for row in Authenticator.objects.filter(user=user)}
    assert decrypt(kept["totp"].data["secret"]) == TOTP_SECRET
    assert RecoveryCodes(kept["recovery_codes"]).get_unused_codes() == unused
    settings.VAULT_KEYS = (old,)
    with pytest.raises(InvalidToken):
        decrypt(kept["totp"].data["secret"])


def test_a_key_of_the_browser_is_left_alone():
    user = person()
    data = {"name": "Kunci", "credential": {"secret": "not ours"}}
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)

    assert reseal_second_factors() == 0
    assert Authenticator.objects.get(user=user).data == data
