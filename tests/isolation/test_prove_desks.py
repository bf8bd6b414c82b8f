"""What a desk keeps for itself is in its own schema; another desk's role is refused it."""

from uuid import uuid4

import pytest

from tenants.desk.actions.beat import beat
from tenants.desk.actions.keep_views import save_view
from tenants.desk.grants import TABLES
from tenants.desk.models import BulkRun, Presence, SavedView
from tenants.scope import NATIONAL, PORTAL, SYSTEM, of_agency, scope
from tests.database.template import AT
from tests.isolation.sql import past_django, refusal


@pytest.fixture(scope="module", autouse=True)
def _kept(two_agencies):
    """Something of each kind is kept at one agency's desk and at the national one."""
    for desk in (of_agency(two_agencies[0]), NATIONAL):
        with scope(desk):
            save_view(owner_id=None, name="Rahasia tim", query="v=semua")
            beat(report_id=1, user_id=1, name="Rina", at=AT)
            BulkRun.objects.create(key=uuid4(), user_id=1, step="NUDGE", at=AT)


@pytest.mark.parametrize("table", TABLES)
def test_another_agencys_table_is_refused(mine, theirs, table):
    with scope(of_agency(theirs)):
        words = refusal(f"SELECT * FROM {mine.schema_name}.{table}")
        own = past_django(f"SELECT count(*) FROM {table}")

    assert words == f"permission denied for schema {mine.schema_name}"
    assert own == [(0,)]


@pytest.mark.parametrize("table", TABLES)
def test_the_national_desks_table_is_refused_to_all_others(mine, table):
    for elsewhere in (of_agency(mine), PORTAL, SYSTEM):
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
            found.append([model.objects.count() for model in (SavedView, Presence, BulkRun)])

    assert found == [[1, 1, 1], [0, 0, 0], [1, 1, 1]]
    with scope(NATIONAL):
        run = BulkRun.objects.get()
    assert (str(run), run.outcomes) == (f"NUDGE {run.pk}", [])
