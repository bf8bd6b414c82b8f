from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.utils import timezone

from accounts.secret_box import unseal as open_text
from register.actions.seal_identity import unseal
from register.models import Identity
from tenants.scope import SIGN_IN, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life
from tests.factories.people import TOTP_SECRET, person

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def run():
    out = StringIO()
    call_command("reseal_identities", stdout=out)
    return out.getvalue().splitlines()


def test_after_it_the_old_key_may_go(settings, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: MONDAY + timedelta(days=1))
    life = Life()
    with scope(SIGN_IN):
        user = person(totp=True)
    new = Fernet.generate_key().decode()
    settings.VAULT_KEYS = (new, *settings.VAULT_KEYS)

    assert run() == [
        "1 identities are sealed with the first key.",
        "1 second factors are sealed with the first key.",
        "0 secrets of webhooks are sealed with the first key.",
    ]

    settings.VAULT_KEYS = (new,)
    with scope(EVERYTHING):
        assert unseal(Identity.objects.get(pk=life.id)).name == "Siti"
        factor = Authenticator.objects.get(user_id=user.pk)
    assert open_text(factor.data["secret"]) == TOTP_SECRET
