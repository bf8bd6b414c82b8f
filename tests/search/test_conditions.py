"""Each kind of condition, as Python evaluates it and as PostgreSQL does."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.db import connection

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
from search.engines.postgres.where import where
from tenants.scope import SYSTEM, scope

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROW = SimpleNamespace(
    agency_id=5, unit_id=None, supervisory=False, state="CLOSED", region_code="33.04.07",
    joint_agency_ids=(7, 8), escalation=2, due_at=None, submitted_at=NOON,
)  # fmt: skip
CASES = [
    (EVERYTHING, True),
    (NOTHING, False),
    (Is("agency_id", 5), True),
    (Is("agency_id", 6), False),
    (Is("unit_id", 6), False),
    (Not(Is("unit_id", 6)), True),
    (Is("supervisory", value=False), True),
    (In("state", ("CLOSED", "MERGED")), True),
    (In("state", ("MERGED",)), False),
    (In("state", ()), False),
    (Not(In("unit_id", (1,))), True),
    (Overlaps("joint_agency_ids", (8, 9)), True),
    (Overlaps("joint_agency_ids", (9,)), False),
    (Overlaps("joint_agency_ids", ()), False),
    (Begins("region_code", "33"), True),
    (Begins("region_code", "33.04"), True),
    (Begins("region_code", "33.05"), False),
    (Begins("region_code", "33.04.07"), True),
    (Begins("region_code", "3_.04.0"), False),
    (AtLeast("escalation", 2), True),
    (AtLeast("escalation", 3), False),
    (Below("escalation", 3), True),
    (Below("escalation", 2), False),
    (AtLeast("due_at", NOON), False),
    (Below("due_at", NOON), False),
    (Not(Below("due_at", NOON)), True),
    (AtLeast("submitted_at", NOON), True),
    (Below("submitted_at", NOON), False),
    (AllOf((Is("agency_id", 5), Not(Is("state", "MERGED")))), True),
    (AllOf((Is("agency_id", 5), Is("state", "MERGED"))), False),
    (AnyOf((Is("agency_id", 6), Is("state", "CLOSED"))), True),
    (AnyOf((Is("agency_id", 6), Is("state", "MERGED"))), False),
]


@pytest.mark.parametrize(("condition", "is_so"), CASES)
def test_python_tells(condition, is_so):
    assert holds(condition, ROW) is is_so


@pytest.mark.django_db(databases=["default", "owner"])
@pytest.mark.parametrize(("condition", "is_so"), CASES)
def test_postgresql_tells_the_same(condition, is_so):
    sql = where(condition)
    names = {
        "agency_id": "bigint", "unit_id": "bigint", "supervisory": "boolean", "state": "text",
        "region_code": "text", "joint_agency_ids": "bigint[]", "escalation": "int",
        "due_at": "timestamptz", "submitted_at": "timestamptz",
    }  # fmt: skip
    row = ", ".join(f"%s::{kind} AS {name}" for name, kind in names.items())
    values = [getattr(ROW, name) for name in names]
    values = [list(each) if isinstance(each, tuple) else each for each in values]
    with scope(SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM (SELECT {row}) AS r WHERE {sql.text}", (*values, *sql.params)
        )
        assert cursor.fetchone() == (int(is_so),)
