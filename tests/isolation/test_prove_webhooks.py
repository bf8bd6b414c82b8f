"""A desk's endpoints and messages are in its own schema; another desk's role is refused them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from notices.webhooks.grants import TABLES
from notices.webhooks.models import Endpoint
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.factories.webhooks import endpoint_of
from tests.isolation.sql import past_django, refusal

AT = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
URL = "https://spbe.contoh.go.id/masuk"


@pytest.fixture(scope="module", autouse=True)
def _kept(two_agencies):
    """One endpoint at one agency's desk and one at the national one."""
    for desk in (two_agencies[0], None):
        endpoint_of(desk, URL, at=AT)


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
            found.append(Endpoint.objects.count())

    assert found == [1, 0, 1]


def test_how_endpoints_stand_is_the_systems_alone(mine):
    for elsewhere in (of_agency(mine), NATIONAL, PORTAL, SIGN_IN, REGISTER, VAULT):
        with scope(elsewhere):
            words = refusal("SELECT * FROM notices_webhookstanding")
        assert words == "permission denied for table notices_webhookstanding"
    with scope(SYSTEM):
        assert past_django("SELECT count(*) FROM notices_webhookstanding") == [(2,)]


def test_no_secret_is_kept_as_it_is(mine):
    with scope(of_agency(mine)):
        (sealed,) = past_django("SELECT secret FROM webhooks_endpoint")[0]

    assert "whsec_" not in sealed
