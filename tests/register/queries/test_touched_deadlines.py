"""How many running deadlines reach up to a day that would become a day off."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from register.models import Timer
from register.queries.touched_deadlines import TouchedDeadlines, touched_deadlines
from register.rules.life import TimerKind
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def touched(*days, at=MONDAY):
    with scope(NATIONAL):
        return touched_deadlines(days, at=at)


def test_those_that_reach_the_day_are_counted(agency):
    Life()  # T1, due on Thursday
    routed = Life()
    routed.route(agency)  # T2 within a week, T5 and T7 later
    due = {
        kind: timer.due_at.astimezone(MONDAY.tzinfo).date() for kind, timer in routed.timers.items()
    }
    assert (due["T2"], due["T7"]) == (date(2026, 3, 9), date(2026, 3, 27))

    assert touched(date(2026, 3, 5)) == TouchedDeadlines(
        2, ((TimerKind.T1, 1), (TimerKind.T2, 1), (TimerKind.T5, 1), (TimerKind.T7, 1))
    )
    assert touched(date(2026, 3, 6)).by_kind == (
        (TimerKind.T2, 1),
        (TimerKind.T5, 1),
        (TimerKind.T7, 1),
    )
    assert touched(due["T2"]).reports == 1
    assert touched(due["T2"] + timedelta(days=1)).by_kind == ((TimerKind.T5, 1), (TimerKind.T7, 1))


def test_the_earliest_of_several_days_decides(agency):
    Life()

    assert touched(date(2026, 5, 5), date(2026, 3, 4)).reports == 1


def test_what_is_past_touches_nothing(db, statements):
    Life()

    with statements() as seen:
        assert touched(date(2026, 2, 27), MONDAY.date() - timedelta(days=1)) == TouchedDeadlines()
        assert touched() == TouchedDeadlines()
    assert seen.texts() == []
    assert touched(MONDAY.date()).reports == 1


@pytest.mark.parametrize("zone", ["Asia/Jayapura", "Asia/Jakarta"])
def test_a_day_ends_with_the_day_of_each_zone(agency, zone):
    life = Life()
    due = MONDAY.astimezone(ZoneInfo(zone)).replace(day=5, hour=23, minute=59, second=59)
    with scope(EVERYTHING):
        Timer.objects.filter(report_id=life.id).update(due_at=due)

    assert touched(date(2026, 3, 5)).reports == 1
    assert touched(date(2026, 3, 6)).reports == 0


def test_of_one_agencys_reports_alone(agency, other_agency):
    for where in (agency, agency, other_agency):
        Life().route(where)

    with scope(of_agency(agency)):
        found = touched_deadlines([date(2026, 3, 5)], at=MONDAY, agency_id=agency.pk)

    assert found.reports == 2
