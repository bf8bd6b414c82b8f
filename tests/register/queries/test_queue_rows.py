"""Rows of a list for reports that something else has found."""

import pytest

from regions.queries.calendar import working_calendar
from register.queries.queue_rows import rows_of
from register.rules.actors import Actor, Role
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.lives import DESK, MONDAY, make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_none_are_asked_for(statements):
    with statements() as taken:
        assert rows_of([], actor=DESK, at=MONDAY) == {}
    assert taken.texts() == []


def test_each_names_its_unit_or_the_agency_that_is_not_the_readers(
    agency, other_agency, statements
):
    unit = make_unit(agency)
    [own] = make_reports(1, agency=agency, unit_id=unit.pk)
    [joint] = make_reports(1, agency=other_agency, joint_agency_ids=[agency.pk])
    [hidden] = make_reports(1, agency=other_agency)
    ids = [own.pk, joint.pk, hidden.pk]
    admin = Actor(frozenset({Role.ADMIN}), 1, agency.pk)

    with scope(NATIONAL):  # kept by the process, not asked for by each list
        working_calendar(agency_id=agency.pk, zone=agency.time_zone)

    with scope(of_agency(agency)), statements() as taken:
        seen = rows_of(ids, actor=admin, at=MONDAY)
    with scope(NATIONAL):
        by_desk = rows_of(ids, actor=DESK, at=MONDAY)

    assert len(taken.texts()) == 1
    assert {key: row.holder for key, row in seen.items()} == {
        own.pk: unit.name,
        joint.pk: other_agency.short_name,
    }
    assert {row.holder for row in by_desk.values()} == {agency.short_name, other_agency.short_name}
