"""Each condition finds what it holds of."""

from datetime import timedelta

import pytest
from elasticsearch.dsl import Search
from elasticsearch.dsl.query import MatchAll

from search.conditions import (
    EVERYTHING,
    NOTHING,
    AllOf,
    AnyOf,
    AtLeast,
    Begins,
    Below,
    In,
    Is,
    Not,
    Overlaps,
    holds,
)
from search.engines.elastic.gateway import Asked, ask
from search.reach import reach_of
from tests.elastic.indices import refresh
from tests.factories.lives import DESK, MONDAY

pytestmark = pytest.mark.elastic
TICK = timedelta(microseconds=1)
CONDITIONS = [
    EVERYTHING,
    NOTHING,
    Is("agency_id", 7),
    Is("supervisory", value=True),
    Is("state", "CLOSED"),
    In("state", ("CLOSED", "ARCHIVED")),
    In("agency_id", ()),
    Overlaps("joint_agency_ids", (5, 6)),
    Overlaps("joint_agency_ids", ()),
    Begins("region_code", "33.04"),
    Begins("region_code", ""),
    AtLeast("escalation", 1),
    AtLeast("due_at", MONDAY),
    AtLeast("due_at", MONDAY + TICK),
    Below("due_at", MONDAY),
    Below("due_at", MONDAY + TICK),
    Not(Is("agency_id", 7)),
    Not(Below("due_at", MONDAY + TICK)),
    AllOf((Is("agency_id", 7), Not(Is("state", "CLOSED")))),
    AnyOf((Is("agency_id", 8), AtLeast("escalation", 1), AllOf(()))),
    AnyOf((Is("agency_id", 8), Overlaps("joint_agency_ids", (5,)))),
]


def test_it_finds_what_it_holds_of(elastic, document):
    documents = [
        document(1),
        document(2, agency_id=8, state="CLOSED", region_code="33.05.01"),
        document(3, agency_id=None, joint_agency_ids=(5, 9), due_at=MONDAY, region_code=""),
        document(4, supervisory=True, escalation=2, due_at=MONDAY + TICK, state="ARCHIVED"),
        document(5, published=False, region_code="33"),
    ]
    elastic.keep(documents)
    refresh()

    for condition in CONDITIONS:
        search = Search().extra(size=10)
        (found,) = ask(reach_of(DESK), Asked(MatchAll(), condition, search))
        ids = {int(hit["_id"]) for hit in found["hits"]["hits"]}
        assert ids == {one.report_id for one in documents if holds(condition, one)}, condition
