"""What is done apart is found at once, however much else waits in the ledger."""

import pytest
from django.db import connection, connections
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from register.models import Job
from register.tasks.claim import claim
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.isolation.sql import past_django

MANY = 5_000


@pytest.fixture
def crowded(own_database):
    """Five thousand jobs of one kind that are due, and five of another behind them."""
    kinds = [*["index"] * MANY, *["call"] * 5]
    with scope(EVERYTHING):
        Job.objects.all().delete()
        Job.objects.bulk_create(
            [Job(kind=kind, key=f"{n}", run_after=MONDAY) for n, kind in enumerate(kinds)]
        )
    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE register_job")
    yield
    with scope(EVERYTHING):
        Job.objects.all().delete()


def test_a_claim_of_one_kind_reads_no_other(crowded):
    with CaptureQueriesContext(connection) as seen:
        claimed = claim(Q(kind__in={"call"}), as_="test", at=MONDAY, most=4)
    (chosen,) = [query["sql"] for query in seen if "SKIP LOCKED" in query["sql"]]
    with scope(SYSTEM):
        plan = "\n".join(line for (line,) in past_django(f"EXPLAIN {chosen}"))

    assert len(claimed) == 4
    assert "Index Scan using job_open_by_kind" in plan
    assert "Sort" not in plan
