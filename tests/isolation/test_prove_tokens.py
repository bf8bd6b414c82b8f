"""A desk's tokens are in its own schema; another desk's role is refused them."""

import pytest

from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tenants.tokens.grants import TABLES
from tenants.tokens.models import ApiClient, IssuedToken, PersonalToken
from tests.factories.clients import access_of, client_of
from tests.factories.people import staff
from tests.factories.tokens import token_of
from tests.isolation.sql import past_django, refusal


@pytest.fixture(scope="module", autouse=True)
def _kept(two_agencies):
    """Something of each kind is kept at one agency's desk and at the national one."""
    for desk, role in ((two_agencies[0], "ADM"), (None, "NAT")):
        person = staff(desk, role, email=f"{role}.token@contoh.go.id".lower())
        token_of(desk, person)
        access_of(desk, client_of(desk, person).client)


@pytest.mark.parametrize("table", TABLES)
def test_another_agencys_table_is_refused(mine, theirs, table):
    with scope(of_agency(theirs)):
        words = refusal(f"SELECT * FROM {mine.schema_name}.{table}")
        own = past_django(f"SELECT count(*) FROM {table}")

    assert words == f"permission denied for schema {mine.schema_name}"
    assert own == [(0,)]


@pytest.mark.parametrize("table", TABLES)
def test_the_national_desks_table_is_refused_to_all_others(mine, table):
    for elsewhere in (of_agency(mine), PORTAL, SYSTEM, SIGN_IN, REGISTER, VAULT):
        with scope(elsewhere):
            words = refusal(f"SELECT * FROM public.{table}")
        assert words == f"permission denied for table {table}"


@pytest.mark.parametrize("table", TABLES)
def test_the_national_desk_reads_no_agencys_table(mine, table):
    with scope(NATIONAL):
        words = refusal(f"SELECT * FROM {mine.schema_name}.{table}")

    assert words == f"permission denied for schema {mine.schema_name}"


@pytest.mark.parametrize("model", [PersonalToken, ApiClient, IssuedToken])
def test_the_same_code_reads_each_desks_own(mine, theirs, model):
    found = []
    for desk in (of_agency(mine), of_agency(theirs), NATIONAL):
        with scope(desk):
            found.append(model.objects.count())

    assert found == [1, 0, 1]


@pytest.mark.parametrize("table", ["tokens_personaltoken", "tokens_apiclient"])
def test_who_held_one_cannot_be_wiped_out(mine, table):
    for desk in (of_agency(mine), NATIONAL):
        with scope(desk):
            assert refusal(f"DELETE FROM {table} WHERE true") == (
                f"permission denied for table {table}"
            )
