from datetime import timedelta

import pytest

from register.queries import calendar_deadlines as module
from register.queries.calendar_deadlines import calendar_deadlines
from register.rules.actors import Role
from register.rules.life import TimerKind
from register.rules.states import State, Visibility
from register.rules.steps import Step
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.lives import DESK, MONDAY, Life, admin_of, liaison_of, make_unit
from tests.factories.reports import make_reports


def seen(actor, agency=None):
    with scope(of_agency(agency) if agency else NATIONAL):
        return calendar_deadlines(actor)


def numbers(found):
    return [each.number for each in found]


@pytest.mark.django_db
def test_an_agencys_officers_have_what_they_see_and_their_agency_owes(agency, other_agency):
    unit, other_unit = make_unit(agency), make_unit(agency, name="Dinas Lain")
    waiting, assigned, answered, elsewhere, at_desk = (
        Life(at=MONDAY + timedelta(hours=place)) for place in range(5)
    )
    for life in (waiting, assigned, answered):
        life.route(agency)
    elsewhere.route(other_agency)
    admin = admin_of(agency)
    assigned.officer(agency, admin, Step.ASSIGN_UNIT, unit_id=unit.pk)
    answered.officer(agency, admin, Step.ANSWER_AGENCY, substantive=True, text="Sudah beres.")

    found = seen(admin, agency)

    assert numbers(found) == [waiting.report.number, assigned.report.number]
    assert [each.due for each in found] == [TimerKind.T2, TimerKind.T3]
    report = waiting.report
    assert found[0] == (
        report.number,
        State.AGENCY_REVIEW,
        "kesehatan",
        report.due_at,
        report.entered_at,
        report.version,
    )
    assert numbers(seen(liaison_of(agency, unit), agency)) == [assigned.report.number]
    assert seen(liaison_of(agency, other_unit, user_id=202), agency) == []
    assert numbers(seen(DESK)) == [at_desk.report.number]
    assert seen(DESK)[0].due is TimerKind.T1


@pytest.mark.django_db
def test_supervisory_ones_are_the_inspektorats_alone(agency):
    life = Life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency, supervisory=True)

    assert seen(admin_of(agency), agency) == []
    inspector = admin_of(agency, role=Role.INSPECTORATE)
    assert numbers(seen(inspector, agency)) == [life.report.number]


@pytest.mark.django_db
def test_the_most_urgent_and_no_end_of_them(agency, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    there = make_reports(5, agency=agency)

    assert numbers(seen(admin_of(agency), agency)) == [each.number for each in there[:3]]


def test_each_state_that_waits_for_an_office_says_what_is_due():
    assert set(module.DUE) == module.AT_DESK | module.WITH_AGENCY
