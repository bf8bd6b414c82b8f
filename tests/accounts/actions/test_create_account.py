from datetime import UTC, datetime

import pytest
from allauth.account.models import EmailAddress

from accounts.actions.create_account import EmailTaken, create_account
from accounts.models import User
from tenants.scope import SIGN_IN, scope

AT = datetime(2026, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _sign_in(db):
    with scope(SIGN_IN):
        yield


def test_create_account_confirmed():
    user = create_account(
        email=" Siti@Contoh.id ",
        full_name=" Siti Aminah ",
        password="kelapa-muda-17",
        at=AT,
        confirmed=True,
    )

    stored = User.objects.get(pk=user.pk)
    assert (stored.email, stored.full_name, stored.language) == (
        "siti@contoh.id",
        "Siti Aminah",
        "id",
    )
    assert stored.created_at == AT
    assert stored.password.startswith("argon2$argon2id$")
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [
        ("siti@contoh.id", True, True)
    ]


def test_create_account_without_password_or_confirmation():
    user = create_account(
        email="siti@contoh.id", full_name="Siti", password=None, at=AT, confirmed=False
    )

    assert not user.has_usable_password()
    assert not EmailAddress.objects.exists()


def test_create_account_refuses_an_address_in_use():
    create_account(email="siti@contoh.id", full_name="Siti", password=None, at=AT, confirmed=True)

    with pytest.raises(EmailTaken):
        create_account(
            email="SITI@contoh.id", full_name="Lain", password=None, at=AT, confirmed=True
        )

    assert User.objects.get().full_name == "Siti"
    assert EmailAddress.objects.count() == 1
