"""When each timer is armed, for how long, and what stops, pauses and resumes it."""

import pytest

from register.rules import timers
from register.rules.life import Life, TimerKind, TimerStatus
from register.rules.policy import DayUnit, Span
from register.rules.states import ReportClass, State
from register.rules.steps import Step
from tests.kernel.real_calendar import WIT, WITA
from tests.register.rules.moments import CALENDARS, MONDAY, clock, end_of, wib
from tests.register.rules.stages import STAGES, answered, closed, filed, in_progress, routed

T = TimerKind


def days(moments):
    assert all((at.hour, at.minute, at.second) == (23, 59, 59) for at in moments)
    return [at.date().isoformat() for at in moments]


@pytest.mark.parametrize(
    ("state", "kind", "reminders", "due"),
    [
        # all begun on Monday 7 September 2026, with no holiday until Christmas
        (State.NATIONAL_REVIEW, "T1", ["2026-09-08"], "2026-09-10"),  # 1 / 3 days: Tue, Thu
        (State.AGENCY_REVIEW, "T2", ["2026-09-10"], "2026-09-14"),  # 3 / 5 days: Thu, Mon
        (State.LIAISON_REVIEW, "T3", ["2026-09-14"], "2026-09-21"),  # 5 / 10 days: Mon, Mon
        (State.ANSWERED, "T4", [], "2026-09-21"),  # 10 days
        (State.AGENCY_REVIEW, "T5", ["2026-11-09", "2026-11-23"], "2026-11-30"),  # 45, 55 / 60
        (State.NEEDS_INFO, "T6", ["2026-09-14", "2026-09-21", "2026-10-04"], "2026-10-07"),
        (State.AGENCY_REVIEW, "T7", [], "2026-09-25"),  # a complaint: 14 days, Fri
        (State.RETURNED_NATIONAL, "T8", ["2026-09-08"], "2026-09-10"),  # 1 / 3 days
        (State.CLOSED, "T9", [], "2026-09-21"),
        (State.ARCHIVED, "T11", [], "2026-09-21"),
    ],
)
def test_entering_a_state_arms_its_timer(state, kind, reminders, due):
    timer = STAGES[state]().timer(kind)

    assert timer.status is TimerStatus.RUNNING
    assert (days(timer.reminders), days([timer.due_at])) == (reminders, [due])
    assert timer.next_at == min((*timer.reminders, timer.due_at))


def test_consent_is_awaited_ten_days_with_one_reminder():
    life = Life(submitted_at=MONDAY)
    timers.enter(life, State.OMBUDSMAN, clock())

    timer = life.timers[T.T10]
    assert (days(timer.reminders), days([timer.due_at])) == (["2026-09-14"], ["2026-09-21"])


@pytest.mark.parametrize(
    ("at", "due"),
    [
        # Lebaran 2026: Wed 18 to Tue 24 March off
        ("2026-03-13", "2026-03-25"),  # Fri before: Mon, Tue, Wed after
        ("2026-03-13 23:30", "2026-03-25"),  # late that Friday: the same
        ("2026-03-14", "2026-03-25"),  # Sat: Mon, Tue, Wed after
        ("2026-03-17", "2026-03-27"),  # Tue before: Wed, Thu, Fri after
        ("2026-03-20", "2026-03-27"),  # on a day off
        ("2026-12-23", "2026-12-30"),  # Christmas and the day before off: Mon, Tue, Wed
    ],
)
def test_t1_over_days_off(at, due):
    assert days([filed(at=wib(at)).timer("T1").due_at]) == [due]


@pytest.mark.parametrize(
    ("zone", "due"),
    [
        # Monday 23:30 in Jakarta is Tuesday further east
        (WITA, "2026-09-11T23:59:59+08:00"),
        (WIT, "2026-09-11T23:59:59+09:00"),
    ],
)
def test_days_are_those_of_the_agencys_zone(zone, due):
    life = Life(submitted_at=MONDAY)
    timers.enter(
        life, State.NATIONAL_REVIEW, clock(wib("2026-09-07 23:30"), calendar=CALENDARS[zone])
    )

    assert life.timers[T.T1].due_at.isoformat() == due


def test_calendar_days_count_every_day():
    found = timers.moment(clock(), MONDAY, 30, DayUnit.CALENDAR)

    assert found == end_of("2026-10-07")


def test_reminders_that_are_past_are_not_armed():
    life = Life(submitted_at=MONDAY)
    timers.arm(life, T.T5, Span(60, (45, 55)), clock(wib("2026-11-10")), start=MONDAY)

    assert days(life.timers[T.T5].reminders) == ["2026-11-23"]


def test_a_timer_keeps_the_policy_version_it_was_armed_with():
    story = routed(policy={"version": 7})
    story.policy = {"version": 8, "t3": Span(2)}
    story.assign()

    assert (story.timer("T5").policy_version, story.timer("T3").policy_version) == (7, 8)
    assert days([story.timer("T3").due_at]) == ["2026-09-09"]  # Wed


def test_leaving_a_state_stops_its_timer_and_keeps_its_rest():
    story = filed().go_to("2026-09-08").route()

    stopped = story.timer("T1")
    assert (stopped.status, stopped.rest, stopped.next_at) == (TimerStatus.STOPPED, 2, None)
    assert not stopped.is_live
    assert story.life.timer(T.T1) is None


def test_stop_keeps_the_rest_of_a_paused_timer_and_ignores_what_does_not_run():
    life, at = Life(submitted_at=MONDAY), clock()
    timers.stop(life, T.T7, at)
    assert life.timers == {}
    timers.arm(life, T.T7, Span(14), at)
    timers.pause(life, T.T7, clock(wib("2026-09-11")))  # Fri: 10 days to go
    timers.stop(life, T.T7, clock(wib("2026-09-18")))

    timer = life.timers[T.T7]
    assert (timer.status, timer.rest, timer.paused_at) == (TimerStatus.STOPPED, 10, None)


def test_stop_all_but_some():
    story = routed()
    timers.stop_all(story.life, story.clock(), keep=(T.T5,))

    assert [k for k, t in story.life.timers.items() if t.is_live] == [T.T5]


def test_a_timer_past_due_is_not_paused():
    life = Life(submitted_at=MONDAY)
    timers.arm(life, T.T2, Span(5), clock())
    timers.stop(life, T.T2, clock(wib("2026-09-15")))
    timers.pause(life, T.T2, clock(wib("2026-09-15")))

    assert (life.timers[T.T2].status, life.timers[T.T2].rest) == (TimerStatus.STOPPED, 0)


@pytest.mark.parametrize(
    ("paused_on", "resumed_on", "least", "due"),
    [
        ("2026-09-09", "2026-09-16", 0, "2026-10-02"),  # Wed, 12 to go: Fri two weeks on
        ("2026-09-11", "2026-09-14", 0, "2026-09-28"),  # over a weekend, 10 to go: Mon + 10
        ("2026-09-25", "2026-10-05", 0, "2026-10-05"),  # on the last day: the day of resuming
        ("2026-09-25", "2026-10-05", 1, "2026-10-06"),  # at least a day
    ],
)
def test_resume_counts_the_rest_from_now(paused_on, resumed_on, least, due):
    life = Life(submitted_at=MONDAY)
    timers.arm(life, T.T7, Span(14), clock())
    timers.pause(life, T.T7, clock(wib(paused_on)))
    timers.resume(life, T.T7, clock(wib(resumed_on)), least=least)

    timer = life.timers[T.T7]
    assert (timer.status, days([timer.due_at])) == (TimerStatus.RUNNING, [due])
    assert (timer.rest, timer.paused_at) == (None, None)


def test_resuming_moves_reminders_by_as_much_as_the_due_day():
    story = routed().go_to("2026-09-09")
    timers.pause(story.life, T.T5, story.clock())
    story.go_to("2026-09-16")
    timers.resume(story.life, T.T5, story.clock())

    # five working days more; a reminder keeps its distance in calendar days
    assert days([story.timer("T5").due_at]) == ["2026-12-07"]
    assert days(story.timer("T5").reminders) == ["2026-11-16", "2026-11-30"]


def test_resume_leaves_alone_what_runs_what_never_was_and_what_is_past_due():
    story = routed()
    before = dict(story.life.timers)
    timers.resume(story.life, T.T5, story.clock(), least=90)
    timers.resume(story.life, T.T9, story.clock(), least=90)
    assert story.life.timers == before

    story.go_to("2026-09-15")  # T2 was due on Monday
    timers.resume(story.life, T.T2, story.clock())
    assert story.timer("T2").status is TimerStatus.FIRED


def test_calendar_timers_keep_calendar_days():
    life = Life(submitted_at=MONDAY)
    timers.arm(life, T.T6, Span(30, (), DayUnit.CALENDAR), clock())
    timers.pause(life, T.T6, clock(wib("2026-09-17")))
    assert life.timers[T.T6].rest == 20
    timers.resume(life, T.T6, clock(wib("2026-09-27")))

    assert life.timers[T.T6].due_at == end_of("2026-10-17")


def test_no_stage_timer_in_progress():
    live = {k for k, t in in_progress().life.timers.items() if t.is_live}

    assert live == {T.T5, T.T7}


def test_an_answer_leaves_only_the_reporters_time():
    assert {k for k, t in answered().life.timers.items() if t.is_live} == {T.T4}
    assert {k for k, t in closed().life.timers.items() if t.is_live} == {T.T9}


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (ReportClass.INFORMATION_REQUEST, "2026-09-14"),
        (ReportClass.GRIEVANCE, "2026-09-14"),
        (ReportClass.ASPIRATION, "2026-09-14"),
        (ReportClass.COMPLAINT, "2026-09-25"),
    ],
)
def test_t7_varies_by_class(kind, due):
    assert days([routed(report_class=kind).timer("T7").due_at]) == [due]


def test_each_new_answer_gives_the_reporter_ten_days_again():
    story = answered().go_to("2026-09-10").reporter(Step.NOT_SATISFIED, text="Belum.")
    assert story.timer("T4").status is TimerStatus.STOPPED
    story.go_to("2026-09-14").liaison(Step.ANSWER, text="Sudah.", substantive=True)

    assert days([story.timer("T4").due_at]) == ["2026-09-28"]  # Mon
