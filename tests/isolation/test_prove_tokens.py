"""A desk's tokens are in its own schema; another desk's role is refused them."""

import pytest

from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tenants.tokens.grants import TABLES
from tenants.tokens.models import PersonalToken
from tests.factories.people import staff
from tests.factories.tokens import token_of
from tests.isolation.sql import past_django, refusal


@pytest.fixture(scope="module", autouse=True)
def _kept(two_agencies):
    """Something of each kind is kept at one agency's desk and at the national one."""
    for desk, role in ((two_agencies[0], "ADM"), (None, "NAT")):
        token_of(desk, staff(desk, role, email=f"{role}.token@contoh.go.id".lower()))


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


def test_the_same_code_reads_each_desks_own(mine, theirs):
    found = []
    for desk in (of_agency(mine), of_agency(theirs), NATIONAL):
        with scope(desk):
            found.append(PersonalToken.objects.count())

    assert found == [1, 0, 1]


def test_who_held_a_token_cannot_be_wiped_out(mine):
    for desk in (of_agency(mine), NATIONAL):
        with scope(desk):
            assert refusal("DELETE FROM tokens_personaltoken WHERE true") == (
                "permission denied for table tokens_personaltoken"
            )
