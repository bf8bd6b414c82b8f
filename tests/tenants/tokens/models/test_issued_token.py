from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tenants.tokens.models import ApiClient, IssuedToken
from tests.database.template import AT
from tests.tenants.tokens.models.test_api_client import GOOD


@pytest.mark.parametrize(
    ("broken", "constraint"),
    [
        ({"scopes": []}, "issued_scopes_known"),
        ({"scopes": ["ALL"]}, "issued_scopes_known"),
        ({"expires_at": AT}, "issued_ends_after_it_begins"),
    ],
)
def test_the_database_refuses(in_agency, broken, constraint):
    good = {
        "client": ApiClient.objects.create(**GOOD),
        "secret_hash": "0" * 64,
        "scopes": ["READ"],
        "issued_at": AT,
        "expires_at": AT + timedelta(minutes=1),
    }

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        IssuedToken.objects.create(**{**good, **broken})

    assert IssuedToken.objects.count() == 0


def test_its_name(in_agency):
    assert str(IssuedToken(client_id=7, issued_at=AT)) == f"7 {AT}"
