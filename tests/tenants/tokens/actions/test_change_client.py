from datetime import timedelta

import pytest

from tenants.teams.models import AuditEntry
from tenants.tokens.actions.change_client import change_client
from tenants.tokens.actions.create_client import ClientFacts, NoSuchRole
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.actions.rotate_client import NoSuchClient
from tenants.tokens.client_rules import NotTheirClients
from tenants.tokens.models import ApiClient, TokenScope
from tests.database.template import AT
from tests.factories.clients import client_of

LATER = AT + timedelta(days=1)
OTHER = ClientFacts("Dasbor", frozenset({TokenScope.READ}), frozenset({"LEAD"}))


@pytest.fixture
def made(agency, admin):
    return client_of(agency, admin.user, at=AT)


def change(officer, made, facts):
    with officer.scope:
        return change_client(client_pk=made.client.pk, facts=facts, by=officer.at_work, at=LATER)


def kept(officer):
    with officer.scope:
        return ApiClient.objects.values().get()


def kinds(officer):
    with officer.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))


def test_it_is_and_does_this_from_now_on(admin, made):
    before = kept(admin)

    changed = change(admin, made, OTHER)

    assert (changed.name, changed.scopes, changed.roles) == ("Dasbor", ["READ"], ["LEAD"])
    decided = {"name": "Dasbor", "scopes": ["READ"], "roles": ["LEAD"]}
    assert kept(admin) == {**before, **decided}
    assert kinds(admin) == ["CLIENT_CREATED", "CLIENT_CHANGED"]


def test_the_same_again_is_no_change(admin, made):
    same = ClientFacts("Sistem SPBE", frozenset(TokenScope), frozenset({"ADM"}))

    change(admin, made, same)

    assert kinds(admin) == ["CLIENT_CREATED"]


def test_what_is_refused_changes_nothing(admin, liaison, made):
    before = kept(admin)

    with pytest.raises(NotTheirClients):
        change(liaison, made, OTHER)
    with pytest.raises(NoSuchRole):
        change(admin, made, ClientFacts("SPBE", OTHER.scopes, frozenset({"INS"})))
    assert kept(admin) == before

    with admin.scope:
        revoke_client(client_pk=made.client.pk, by=admin.at_work, at=AT)
    with pytest.raises(NoSuchClient):
        change(admin, made, OTHER)
    assert kept(admin)["name"] == "Sistem SPBE"
