import pytest
from django.db import IntegrityError, transaction

from tenants.tokens.models import ApiClient
from tests.database.template import AT

GOOD = {
    "client_id": "klien-" + "0" * 24,
    "actor_id": -1,
    "name": "SPBE",
    "scopes": ["READ"],
    "roles": ["ADM"],
    "secret_hash": "0" * 64,
    "hint": "tuntas_c_abcde",
    "created_at": AT,
    "created_by": 1,
    "issued_at": AT,
}


@pytest.mark.parametrize(
    ("broken", "constraint"),
    [
        ({"name": ""}, "client_has_a_name"),
        ({"actor_id": 0}, "client_is_no_person"),
        ({"scopes": []}, "client_scopes_known"),
        ({"scopes": ["ALL"]}, "client_scopes_known"),
        ({"roles": []}, "client_roles_known"),
        ({"roles": ["SYS"]}, "client_roles_known"),
        ({"roles": ["LIA"]}, "client_units_for_liaison"),
        ({"unit_ids": [1]}, "client_units_for_liaison"),
        ({"old_secret_hash": "0" * 64}, "client_old_secret_ends"),
        ({"old_secret_until": AT}, "client_old_secret_ends"),
        ({"revoked_at": AT}, "client_revoked_by_somebody"),
        ({"revoked_by": 1}, "client_revoked_by_somebody"),
    ],
)
def test_the_database_refuses(in_agency, broken, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ApiClient.objects.create(**{**GOOD, **broken})

    assert ApiClient.objects.count() == 0


@pytest.mark.parametrize("same", ["client_id", "actor_id"])
def test_nobody_is_named_twice(in_agency, same):
    ApiClient.objects.create(**GOOD)
    other = {**GOOD, "client_id": "klien-" + "1" * 24, "actor_id": -2, same: GOOD[same]}

    with pytest.raises(IntegrityError, match=same), transaction.atomic():
        ApiClient.objects.create(**other)


def test_its_name(in_agency):
    assert str(ApiClient(**GOOD)) == f"{GOOD['client_id']} SPBE"
