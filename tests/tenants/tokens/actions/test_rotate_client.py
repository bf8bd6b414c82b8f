from datetime import timedelta

import pytest

from tenants.teams.models import AuditEntry
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.actions.rotate_client import NoSuchClient, NotSoLong, rotate_client
from tenants.tokens.client_rules import NotTheirClients
from tenants.tokens.models import ApiClient, IssuedToken
from tenants.tokens.queries.clients import proved_client
from tests.database.template import AT
from tests.factories.clients import access_of, client_of

DAY = timedelta(days=1)
NONE = timedelta()


@pytest.fixture
def made(agency, admin):
    return client_of(agency, admin.user, at=AT)


def rotate(officer, made, *, grace=DAY, at=AT):
    with officer.scope:
        return rotate_client(client_pk=made.client.pk, grace=grace, by=officer.at_work, at=at)


def proves(officer, made, secret, *, at):
    with officer.scope:
        return proved_client(made.client.client_id, secret, at=at) is not None


def kept(officer):
    with officer.scope:
        return ApiClient.objects.values().get()


def test_both_are_good_for_the_grace(admin, made):
    new = rotate(admin, made)

    moment = AT + DAY - timedelta(microseconds=1)
    assert proves(admin, made, made.secret, at=moment)
    assert not proves(admin, made, made.secret, at=AT + DAY)
    assert proves(admin, made, new.secret, at=AT + DAY)
    assert new.client.hint == new.secret[:14]
    with admin.scope:
        kinds = list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["CLIENT_CREATED", "CLIENT_ROTATED"]


def test_without_grace_all_ends_at_once(agency, admin, made):
    access_of(agency, made.client, at=AT)

    new = rotate(admin, made, grace=NONE)

    assert not proves(admin, made, made.secret, at=AT)
    assert proves(admin, made, new.secret, at=AT)
    with admin.scope:
        assert IssuedToken.objects.count() == 0


def test_what_it_was_given_stays_good_with_grace(agency, admin, made):
    access_of(agency, made.client, at=AT)

    rotate(admin, made)

    with admin.scope:
        assert IssuedToken.objects.count() == 1


def test_no_third_secret_is_good(admin, made):
    second = rotate(admin, made)

    third = rotate(admin, made)

    good = [proves(admin, made, each.secret, at=AT) for each in (made, second, third)]
    assert good == [False, True, True]


def test_what_is_refused_changes_nothing(admin, liaison, made):
    before = kept(admin)

    with pytest.raises(NotTheirClients):
        rotate(liaison, made)
    with pytest.raises(NotSoLong):
        rotate(admin, made, grace=timedelta(days=8))
    assert kept(admin) == before

    with admin.scope:
        revoke_client(client_pk=made.client.pk, by=admin.at_work, at=AT)
    with pytest.raises(NoSuchClient):
        rotate(admin, made)
    assert kept(admin)["secret_hash"] == before["secret_hash"]
