import pytest
from django.db import IntegrityError

from accounts.models import User
from tenants.scope import SIGN_IN, scope
from tests.factories.people import person


@pytest.mark.parametrize(
    ("changed", "constraint"),
    [
        ({"email": "Siti@contoh.id"}, "user_email_lower_case"),
        ({"language": "jv"}, "user_language_known"),
    ],
)
def test_the_database_refuses(db, changed, constraint):
    user = person()

    with pytest.raises(IntegrityError, match=constraint), scope(SIGN_IN):
        User.objects.filter(pk=user.pk).update(**changed)

    with scope(SIGN_IN):
        kept = User.objects.get(pk=user.pk)
    assert (kept.email, kept.language) == ("siti@contoh.id", "id")


def test_two_accounts_cannot_share_an_address(db):
    person()

    with pytest.raises(IntegrityError, match="accounts_user_email"), scope(SIGN_IN):
        User.objects.create(email="siti@contoh.id", full_name="Siti Lain")

    with scope(SIGN_IN):
        assert User.objects.count() == 1


def test_the_natural_key_ignores_case(db):
    user = person()

    with scope(SIGN_IN):
        assert User.objects.get_by_natural_key(" SITI@contoh.id ") == user
