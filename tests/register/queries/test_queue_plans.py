"""Each order of a queue is read from an index, and the desk's views from one of open reports."""

import pytest

from register.queries.queue_filter import ORDERS, Sort, sorted_rows
from register.queries.queue_views import NATIONAL_VIEWS
from register.queries.queues import queue
from tenants.scope import NATIONAL, scope
from tests.factories.lives import DESK, MONDAY
from tests.isolation.sql import past_django

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
VIEWS = {view.code: view for view in NATIONAL_VIEWS}


@pytest.mark.parametrize(
    ("code", "sort", "index"),
    [
        ("verifikasi", Sort.DEADLINE, "report_"),
        ("verifikasi", Sort.LONGEST_WAIT, "report_open_waiting"),
        ("lewat", Sort.DEADLINE, "report_open_due"),
        ("lewat", Sort.LONGEST_WAIT, "report_open_waiting"),
        ("intervensi", Sort.DEADLINE, "report_"),
        ("semua", Sort.NEWEST, "report_newest"),
        ("semua", Sort.LONGEST_WAIT, "report_open_waiting"),
    ],
)
def test_the_desk_reads_its_views_in_the_order_of_an_index(code, sort, index):
    with scope(NATIONAL):
        # Of an empty table any way is as good: without these two only an index in order is.
        for way in ("enable_seqscan", "enable_sort"):
            past_django(f"SET LOCAL {way} = off")
        rows = queue(VIEWS[code], actor=DESK, at=MONDAY).filter(sorted_rows(sort))
        order = ORDERS[sort].seek(None).order_by
        asked, values = rows.order_by(*order)[:51].query.sql_with_params()
        plan = str(past_django(f"EXPLAIN {asked}", values))

    assert f"Scan using {index}" in plan
    assert "Sort" not in plan
