from datetime import timedelta

import pytest

from tenants.models import DutySplit
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import BY_DUTY, Area
from tenants.tokens.models import ApiClient, TokenScope
from tenants.tokens.queries.client_lists import (
    clients_here,
    live_client,
    unit_choices,
    unit_names,
)
from tenants.tokens.queries.clients import live_pass, proved_client
from tests.database.template import AT
from tests.factories.clients import access_of, client_of
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit


@pytest.mark.parametrize("text", ["", "tuntas_a_", "tuntas_a_" + "a" * 42, "tuntas_" + "a" * 43])
def test_what_cannot_be_a_token_asks_nobody(in_agency, statements, text):
    with statements() as taken:
        assert live_pass(text, at=AT) is None

    assert taken.texts() == []


@pytest.mark.parametrize(
    ("client_id", "secret"),
    [("klien-" + "0" * 24, "tuntas_c_"), ("klien-x", "tuntas_c_" + "a" * 43)],
)
def test_what_cannot_be_a_client_asks_nobody(in_agency, statements, client_id, secret):
    with statements() as taken:
        assert proved_client(client_id, secret, at=AT) is None

    assert taken.texts() == []


def test_a_pass_tells_all_with_one_statement(agency, admin, statements):
    unit = make_unit(agency)
    made = client_of(agency, admin.user, at=AT, roles={"LIA"}, units={unit.pk})
    secret = access_of(agency, made.client, at=AT, scopes=[TokenScope.READ])

    with admin.scope, statements() as taken:
        found = live_pass(secret, at=AT)

    assert len(taken.texts()) == 1
    assert (found.pk, found.client_id) == (made.client.pk, made.client.client_id)
    assert (found.name, found.scopes) == ("Sistem SPBE", {"READ"})
    staff = found.seat(agency)
    assert (staff.user_id, staff.name) == (made.client.actor_id, "Sistem SPBE")
    assert (staff.roles, staff.unit_ids, staff.agency) == ({"LIA"}, {unit.pk}, agency)


@pytest.mark.parametrize("duty", ["KOM", "ORG"])
def test_with_a_duty_it_looks_after_what_its_agency_leaves_to_that_duty(
    agency, other_agency, admin, statements, duty
):
    secret = access_of(agency, client_of(agency, admin.user, at=AT, roles={duty}).client, at=AT)

    def areas():
        with admin.scope, statements() as taken:
            staff = live_pass(secret, at=AT).seat(agency)
        assert len(taken.texts()) == 1
        assert (staff.roles, staff.held) == ({"ADM", duty}, {duty})
        return staff.areas

    assert areas() == BY_DUTY[duty]
    with scope(SIGN_IN):
        DutySplit.objects.create(agency=other_agency, duty=duty, areas=[])
    assert areas() == BY_DUTY[duty]
    with scope(SIGN_IN):
        DutySplit.objects.create(agency=agency, duty=duty, areas=["AUDIT"])
    assert areas() == {Area.AUDIT} | ({Area.USERS, Area.HANDLING} if duty == "KOM" else set())


def test_as_an_admin_without_a_duty_it_looks_after_everything(agency, admin):
    secret = access_of(agency, client_of(agency, admin.user, at=AT).client, at=AT)

    with admin.scope:
        assert live_pass(secret, at=AT).seat(agency).areas == frozenset(Area)


def test_the_desks_has_no_areas(db):
    desk = Officer(None, "NAT")
    secret = access_of(None, client_of(None, desk.user, at=AT).client, at=AT)

    with desk.scope:
        staff = live_pass(secret, at=AT).seat(None)

    assert (staff.held, staff.areas) == ({"NAT"}, frozenset())


def test_the_token_of_a_client_that_has_ended_is_none(agency, admin):
    made = client_of(agency, admin.user, at=AT)
    secret = access_of(agency, made.client, at=AT)

    with admin.scope:
        ApiClient.objects.update(revoked_at=AT, revoked_by=1)
        assert live_pass(secret, at=AT) is None
        assert proved_client(made.client.client_id, made.secret, at=AT) is None
        assert live_client(made.client.pk) is None


def test_the_list_tells_of_those_that_ended_lately(agency, admin):
    day = timedelta(days=1)
    names = {"lama": 91 * day, "baru": 89 * day, "jalan": None}
    for name, ago in names.items():
        made = client_of(agency, admin.user, at=AT - 100 * day, name=name)
        if ago:
            with admin.scope:
                ApiClient.objects.filter(pk=made.client.pk).update(
                    revoked_at=AT - ago, revoked_by=1
                )

    with admin.scope:
        assert [client.name for client in clients_here(at=AT)] == ["jalan", "baru"]


def test_units_by_their_names(agency, admin, statements):
    unit = make_unit(agency, name="Dinas Kesehatan")
    one = client_of(agency, admin.user, at=AT, roles={"LIA"}, units={unit.pk}).client
    none = client_of(agency, admin.user, at=AT).client

    with admin.scope:
        assert unit_names([one, none]) == {unit.pk: "Dinas Kesehatan"}
        assert (str(unit.pk), "Dinas Kesehatan") in unit_choices()
        with statements() as taken:
            assert unit_names([none]) == {}
    assert taken.texts() == []
