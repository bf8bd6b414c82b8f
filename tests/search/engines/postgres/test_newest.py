"""Which spans of time are read for a suggestion, as the database tells it."""

import json
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from search.engines.postgres.suggested import MOST_SUGGESTED_FROM, begins
from search.query import Query
from search.reach import PUBLIC
from search.words import Word, Words
from tenants.scope import PORTAL, scope
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
_WRITE = """
INSERT INTO search_publicdocument (report_id, version, state, report_class, category_code,
  region_code, visibility, number, submitted_at, due_order, terms)
SELECT n, 1, 'CLOSED', 'COMPLAINT', '', '', 'PUBLIC', n::text,
  %(at)s - n * interval '1 minute', %(at)s, '''lampu'':1A'::tsvector
FROM generate_series(1, %(many)s) AS n
"""


def write(many, *, days):
    with connections["owner"].cursor() as cursor:
        cursor.execute(_WRITE, {"many": many, "at": MONDAY - timedelta(days=days)})


def spans_read():
    """Return whether each span's table was read, asked of the owner who sees what was written."""
    words = Words(wanted=(Word(("lam",), is_prefix=True),))
    with scope(PORTAL), CaptureQueriesContext(connection) as asked:
        begins(Query(reach=PUBLIC, at=MONDAY, words=words, size=5))
    (sql,) = [each["sql"] for each in asked.captured_queries if "span_0" in each["sql"]]
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}")
        (told,) = cursor.fetchone()
    (plan,) = json.loads(told) if isinstance(told, str) else told
    spans = [node for node in nodes(plan["Plan"]) if "CTE span" in node.get("Subplan Name", "")]
    return [any(is_read(node) for node in nodes(span)) for span in spans]


def nodes(plan):
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


def is_read(node):
    return node.get("Relation Name") == "search_publicdocument" and node["Actual Loops"] > 0


@pytest.mark.parametrize(
    ("many", "days", "read"),
    [
        (MOST_SUGGESTED_FROM, 1, [True, False, False]),
        (MOST_SUGGESTED_FROM, 40, [True, True, False]),
        (MOST_SUGGESTED_FROM - 1, 1, [True, True, True]),
    ],
)
def test_nothing_older_is_read_where_enough_is_found(many, days, read):
    write(many, days=days)

    assert spans_read() == read
