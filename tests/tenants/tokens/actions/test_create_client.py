import pytest

from tenants.teams.models import AuditEntry, Unit
from tenants.tokens.actions import create_client as creation
from tenants.tokens.actions.create_client import (
    ClientFacts,
    NoSuchRole,
    TooManyClients,
    WrongUnits,
    create_client,
)
from tenants.tokens.client_rules import NotTheirClients
from tenants.tokens.models import ApiClient, TokenScope
from tests.database.template import AT
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit

READ = frozenset({TokenScope.READ})
ADM = ClientFacts("SPBE", READ, frozenset({"ADM"}))


def create(officer, facts):
    with officer.scope:
        return create_client(facts=facts, by=officer.at_work, at=AT)


def kept(officer):
    with officer.scope:
        return list(ApiClient.objects.order_by("pk").values())


def test_what_is_kept(agency, admin):
    unit = make_unit(agency)

    made = create(admin, ClientFacts("SPBE", READ, frozenset({"LIA", "ADM"}), frozenset({unit.pk})))

    (row,) = kept(admin)
    assert (row["name"], row["scopes"], row["roles"]) == ("SPBE", ["READ"], ["ADM", "LIA"])
    assert row["unit_ids"] == [unit.pk]
    assert (row["created_at"], row["issued_at"], row["created_by"]) == (AT, AT, admin.user.pk)
    assert row["actor_id"] < 0
    assert row["client_id"] == made.client.client_id
    assert made.secret.startswith(row["hint"])
    assert made.secret not in str(row)


def test_the_trail_tells_of_it(admin):
    made = create(admin, ADM)

    with admin.scope:
        entry = AuditEntry.objects.get(kind="CLIENT_CREATED")
    assert (entry.actor_id, entry.at) == (admin.user.pk, AT)
    assert entry.subject == f"SPBE ({made.client.client_id})"
    assert entry.details == {"scopes": ["READ"], "roles": ["ADM"], "unit_ids": []}


def test_the_desk_has_no_trail_of_an_agency(db):
    desk = Officer(None, "NAT")

    create(desk, ClientFacts("Pusat data", READ, frozenset({"NAT"})))

    assert [row["roles"] for row in kept(desk)] == [["NAT"]]


@pytest.mark.parametrize("role", ["LIA", "LEAD", "ORG", "INS", "EXM"])
def test_who_lets_nobody_in_makes_none(agency, db, role):
    officer = Officer(agency, role)

    with pytest.raises(NotTheirClients):
        create(officer, ADM)

    assert kept(officer) == []


@pytest.mark.parametrize("roles", [set(), {"INS"}, {"EXM"}, {"NAT"}, {"ADM", "PRV"}])
def test_a_role_that_no_client_of_theirs_has(agency, db, roles):
    officer = Officer(agency, "KOM")

    with pytest.raises(NoSuchRole):
        create(officer, ClientFacts("SPBE", READ, frozenset(roles)))

    assert kept(officer) == []


def test_units_are_open_ones_of_a_client_that_answers_for_them(agency, admin):
    unit, closed = make_unit(agency), make_unit(agency)
    with admin.scope:
        Unit.objects.filter(pk=closed.pk).update(is_active=False)

    for roles, units in (
        ({"LIA"}, set()),
        ({"ADM"}, {unit.pk}),
        ({"LIA"}, {unit.pk, closed.pk}),
        ({"LIA"}, {4711}),
    ):
        with pytest.raises(WrongUnits):
            create(admin, ClientFacts("SPBE", READ, frozenset(roles), frozenset(units)))

    assert kept(admin) == []


def test_so_many_and_no_more(admin, monkeypatch):
    monkeypatch.setattr(creation, "MOST_LIVE", 1)
    create(admin, ADM)

    with pytest.raises(TooManyClients):
        create(admin, ADM)

    assert len(kept(admin)) == 1
