"""Stories are laid out backwards from any moment, in working days."""

from datetime import datetime
from itertools import pairwise

import pytest

from demo.chance import chance_of
from demo.content.reports import reports
from demo.content.stories import stories
from demo.timetable import Now, lay_out
from kernel.working_time import WorkingCalendar
from register.rules.policy import default_policy
from register.rules.states import ReportClass
from tests.kernel.real_calendar import FIRST, HOLIDAYS, LAST, WIB

CALENDAR = WorkingCalendar(HOLIDAYS, WIB, FIRST, LAST)
POLICY = default_policy(ReportClass.COMPLAINT)
WEDNESDAY = "2026-11-18T10:30:00+07:00"
MOMENTS = (
    WEDNESDAY,
    "2026-11-18T23:59:00+07:00",
    "2026-11-21T12:00:00+07:00",  # a Saturday
    "2026-11-23T00:10:00+07:00",  # before anybody works on a Monday
    "2026-03-21T09:00:00+07:00",  # Idul Fitri
)


def laid_out(name, at, *, key="any"):
    now = Now(datetime.fromisoformat(at), CALENDAR)
    return lay_out(stories()[name], now=now, policy=POLICY, chance=chance_of(key))


@pytest.mark.parametrize("at", MOMENTS)
def test_every_report_runs_forward_and_ends_by_now(at):
    now = Now(datetime.fromisoformat(at), CALENDAR)
    for key, report in reports().items():
        moments = lay_out(report.story, now=now, policy=POLICY, chance=chance_of(key))
        assert len(moments) == len(report.story.steps)
        assert all(one < other for one, other in pairwise(moments)), key
        assert moments[-1] <= now.at, key


def test_the_last_step_lies_its_rest_before_now():
    now = datetime.fromisoformat(WEDNESDAY)
    for key in map(str, range(30)):
        (filed,) = laid_out("late_national", WEDNESDAY, key=key)
        assert 4 <= CALENDAR.days_between(filed, now) <= 7


def test_what_is_new_came_today_or_on_the_last_working_day():
    (today,) = laid_out("new", WEDNESDAY)
    (on_friday,) = laid_out("new", "2026-11-21T12:00:00+07:00")

    assert today.date().isoformat() == "2026-11-18"
    assert today < datetime.fromisoformat(WEDNESDAY)
    assert on_friday.date().isoformat() == "2026-11-20"


def test_what_a_timer_does_comes_after_its_last_day():
    *_, answered, closed = laid_out("closed_no_reply", WEDNESDAY)

    due = CALENDAR.add(answered, POLICY.t4.due)
    assert due < closed
    assert (closed - due).total_seconds() < 3 * 3600


def test_the_same_report_is_laid_out_the_same_each_time():
    assert laid_out("closed_late", WEDNESDAY) == laid_out("closed_late", WEDNESDAY)
    assert laid_out("closed_late", WEDNESDAY) != laid_out("closed_late", WEDNESDAY, key="other")
