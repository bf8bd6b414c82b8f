from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tenants.tokens.models import PersonalToken
from tests.database.template import AT

GOOD = {
    "user_id": 1,
    "name": "SPBE",
    "scopes": ["READ"],
    "secret_hash": "0" * 64,
    "hint": "tuntas_abcde",
    "created_at": AT,
    "issued_at": AT,
    "expires_at": AT + timedelta(days=1),
}


@pytest.mark.parametrize(
    ("broken", "constraint"),
    [
        ({"name": ""}, "token_has_a_name"),
        ({"scopes": []}, "token_scopes_known"),
        ({"scopes": ["READ", "ALL"]}, "token_scopes_known"),
        ({"expires_at": AT}, "token_ends_after_it_begins"),
        ({"revoked_at": AT}, "token_revoked_by_somebody"),
        ({"revoked_by": 1}, "token_revoked_by_somebody"),
    ],
)
def test_the_database_refuses(in_agency, broken, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        PersonalToken.objects.create(**{**GOOD, **broken})

    assert PersonalToken.objects.count() == 0


def test_a_secret_is_of_one_token(in_agency):
    PersonalToken.objects.create(**GOOD)

    with pytest.raises(IntegrityError, match="secret_hash"), transaction.atomic():
        PersonalToken.objects.create(**GOOD)


def test_its_name_shows_how_the_secret_begins(in_agency):
    assert str(PersonalToken(**GOOD)) == "tuntas_abcde… SPBE"
