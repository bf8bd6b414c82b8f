"""An agency's long lists come in the order of an index, among the rows of many, under its own role."""

import pytest
from django.db import connections

from casework.queries.evaluation_lists import CLOSED_LAST_FIRST, waiting_reports
from register.queries.queue_filter import ORDERS, Sort, sorted_rows
from register.queries.queue_views import AGENCY_VIEWS
from register.queries.queues import queue_parts
from tenants.scope import of_agency, scope
from tests.bench.rows import fill
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.lives import MONDAY, admin_of
from tests.isolation.sql import past_django

pytestmark = pytest.mark.usefixtures("crowd")
VIEWS = {view.code: view for view in AGENCY_VIEWS}
_SETTLE = """
UPDATE register_report SET state = 'CLOSED', closure = 'ACCEPTED', due_at = NULL,
  closed_at = submitted_at + interval '9 days'
WHERE state = 'ANSWERED'
"""


@pytest.fixture(scope="module")
def crowd(own_database):
    """Nine thousand reports of all agencies, one in five settled, as the planner knows them."""
    fill(reports=9000, at=MONDAY)
    with connections["owner"].cursor() as cursor:
        cursor.execute(_SETTLE)
        cursor.execute("VACUUM ANALYZE register_report")


@pytest.fixture
def regency():
    return read_agency(REGENCY)


def plan_of(rows, order):
    asked, values = rows.order_by(*order.seek(None).order_by)[:51].query.sql_with_params()
    return "\n".join(line for (line,) in past_django(f"EXPLAIN {asked}", values))


@pytest.mark.parametrize(
    ("code", "sort", "index"),
    [
        ("semua", Sort.NEWEST, "report_agency_newest"),
        ("semua", Sort.LONGEST_WAIT, "report_agency_waiting"),
        ("unit", Sort.NEWEST, "report_agency_newest"),
        ("unit", Sort.LONGEST_WAIT, "report_agency_waiting"),
        ("baru", Sort.LONGEST_WAIT, "report_agency_waiting"),
    ],
)
def test_a_queue_comes_in_the_order_of_the_agencys_index(regency, code, sort, index):
    with scope(of_agency(regency)):
        if VIEWS[code].states:
            # Of so few a sort is as quick; it must be possible without one.
            past_django("SET LOCAL enable_sort = off")
        own = queue_parts(VIEWS[code], actor=admin_of(regency), at=MONDAY)[0]
        plan = plan_of(own.filter(sorted_rows(sort)), ORDERS[sort])

    assert f"Index Scan using {index}" in plan
    assert "Sort" not in plan


def test_what_is_settled_and_not_evaluated_comes_in_the_order_of_its_index(regency):
    with scope(of_agency(regency)):
        plan = plan_of(waiting_reports(admin_of(regency)), CLOSED_LAST_FIRST)

    assert "Index Scan using report_agency_closed" in plan
    assert "Sort" not in plan
