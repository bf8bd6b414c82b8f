import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt

from accounts.actions.delete_account import delete_account
from accounts.models import User
from tenants.scope import SIGN_IN, scope
from tests.factories.people import person

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_nothing_of_the_person_is_left_and_others_stay():
    user, other = person("siti@contoh.id", totp=True), person("budi@contoh.id")
    with scope(SIGN_IN):
        AccessAttempt.objects.create(username="siti@contoh.id", failures_since_start=1)

        delete_account(user=user)

        row = User.objects.get(pk=user.pk)
        assert (row.email, row.full_name, row.is_active) == (
            f"{user.pk}@deleted.invalid",
            "",
            False,
        )
        assert not row.has_usable_password()
        assert list(EmailAddress.objects.values_list("user_id", flat=True)) == [other.pk]
        assert Authenticator.objects.count() == 0
        assert AccessAttempt.objects.count() == 0
        assert User.objects.get(pk=other.pk).is_active


def test_the_address_may_open_an_account_again():
    with scope(SIGN_IN):
        delete_account(user=person("siti@contoh.id"))

    assert person("siti@contoh.id").is_active
