import pytest

from tenants.teams.models import AuditEntry
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.actions.rotate_client import NoSuchClient
from tenants.tokens.client_rules import NotTheirClients
from tenants.tokens.models import ApiClient, IssuedToken
from tests.database.template import AT
from tests.factories.clients import access_of, client_of


def revoke(officer, client):
    with officer.scope:
        return revoke_client(client_pk=client.pk, by=officer.at_work, at=AT)


def test_it_ends_with_all_that_it_was_given(agency, admin):
    client = client_of(agency, admin.user, at=AT).client
    other = client_of(agency, admin.user, at=AT).client
    for each in (client, other):
        access_of(agency, each, at=AT)

    ended = revoke(admin, client)

    assert (ended.revoked_at, ended.revoked_by) == (AT, admin.user.pk)
    with admin.scope:
        assert list(IssuedToken.objects.values_list("client_id", flat=True)) == [other.pk]
        assert AuditEntry.objects.filter(kind="CLIENT_REVOKED").count() == 1


def test_once_is_enough(agency, admin):
    client = client_of(agency, admin.user, at=AT).client
    revoke(admin, client)

    with pytest.raises(NoSuchClient):
        revoke(admin, client)


def test_nobody_else_ends_it(agency, admin, liaison):
    client = client_of(agency, admin.user, at=AT).client

    with pytest.raises(NotTheirClients):
        revoke(liaison, client)

    with admin.scope:
        assert ApiClient.objects.get().revoked_at is None
