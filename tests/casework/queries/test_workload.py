"""What waits with a unit: open, overdue, due soon, in one statement."""

from datetime import timedelta

import pytest

from casework.queries.workload import Load, load_by_unit, load_of, open_at_unit
from regions.queries.calendar import working_calendar
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import MONDAY, Life, admin_of, liaison_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def unit(agency):
    return make_unit(agency)


def assigned(agency, unit, *, at=MONDAY, supporting=()):
    life = Life(at=at)
    life.route(agency)
    life.officer(
        agency,
        admin_of(agency),
        Step.ASSIGN_UNIT,
        unit_id=unit.pk,
        supporting_unit_ids=tuple(each.pk for each in supporting),
    )
    return life


def loads(agency, at):
    calendar = working_calendar(agency_id=agency.pk, zone=agency.time_zone)
    with scope(of_agency(agency)):
        return load_by_unit(calendar=calendar, at=at)


def test_open_overdue_and_soon(agency, unit):
    life = assigned(agency, unit)
    due = life.report.due_at
    late = assigned(agency, unit, at=MONDAY + timedelta(days=7))

    assert loads(agency, MONDAY) == {unit.pk: Load(open=2)}
    assert loads(agency, due - timedelta(hours=20)) == {unit.pk: Load(open=2, soon=1)}
    assert loads(agency, due + timedelta(seconds=1)) == {unit.pk: Load(open=2, overdue=1)}
    after = late.report.due_at + timedelta(seconds=1)
    assert loads(agency, after) == {unit.pk: Load(open=2, overdue=2)}


def test_what_waits_for_the_reporter_waits_for_no_officer(agency, unit):
    life = assigned(agency, unit)
    life.officer(agency, liaison_of(agency, unit), Step.REQUEST_INFO, text="Hari apa?")

    assert loads(agency, life.at) == {}
    with scope(of_agency(agency)):
        assert open_at_unit(unit.pk) == 1


def test_another_agencys_units_are_not_counted(agency, other_agency, unit):
    assigned(agency, unit)

    assert loads(other_agency, MONDAY) == {}
    with scope(of_agency(other_agency)):
        assert open_at_unit(unit.pk) == 0


def test_supporting_units_have_open_reports_too(agency, unit):
    helping = make_unit(agency, name="Dinas PU")
    assigned(agency, unit, supporting=[helping])

    with scope(of_agency(agency)):
        assert (open_at_unit(unit.pk), open_at_unit(helping.pk)) == (1, 1)


def test_of_several_units_together():
    known = {1: Load(3, 1, 1), 2: Load(1, 0, 1)}

    assert load_of([1, 2, 3], known) == Load(4, 1, 2)
    assert load_of([], known) == Load()


@pytest.mark.parametrize("number", [1, 6])
def test_one_statement(agency, unit, statements, number):
    for _each in range(number):
        assigned(agency, unit)

    with statements() as asked:
        loads(agency, MONDAY)

    assert len(asked.texts()) == 1
