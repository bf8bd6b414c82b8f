"""What falls due: reminders, breaches, rises, windows, and the system's steps."""

import pytest

from register.rules.firing import Due, fall_due, refused, remind
from register.rules.life import Level, TimerKind, TimerStatus
from register.rules.refusals import Refusal
from register.rules.states import ReportClass, State
from register.rules.steps import Happening, Step
from tests.register.rules.moments import clock, wib
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import (
    answered,
    archived,
    closed,
    filed,
    in_progress,
    merged,
    returned,
    routed,
    waiting,
)

H, T = Happening, TimerKind


@pytest.mark.parametrize(
    ("make", "kind", "due"),
    [
        (filed, T.T1, Due(happenings=(H.BREACHED, H.ESCALATED))),
        (routed, T.T2, Due(happenings=(H.BREACHED, H.ESCALATED))),
        (in_progress, T.T7, Due(happenings=(H.BREACHED, H.ESCALATED))),
        (returned, T.T8, Due(happenings=(H.BREACHED, H.ESCALATED))),
        (answered, T.T4, Due(step=Step.AUTO_CLOSE)),
        (in_progress, T.T5, Due(step=Step.REFER_OMBUDSMAN)),
        (waiting, T.T6, Due(step=Step.EXPIRE_INFO_LATE)),
        (closed, T.T9, Due(happenings=(H.WINDOW_ENDED,))),
        (archived, T.T11, Due(happenings=(H.WINDOW_ENDED,))),
    ],
)
def test_what_each_timer_asks_for(make, kind, due):
    assert fall_due(make().life, kind, clock()) == due


def test_a_second_breach_is_told_but_raises_nothing():
    story = routed().go_to("2026-09-15")

    assert fall_due(story.life, T.T7, story.clock()) == Due(happenings=(H.BREACHED,))


def test_a_rise_to_a_level_that_is_reached_already_says_nothing():
    story = routed().go_to("2026-09-15")
    story.life.escalation = story.life.escalation_highest = Level.E3

    assert fall_due(story.life, T.RISE_E2, story.clock()) == Due()


def test_reminders_are_used_up_one_by_one():
    story = routed().go_to("2026-11-23 12:00")
    told = [t.at.date().isoformat() for t in story.told if t.step == "REMINDED"]
    assert story.timer("T5").next_at == wib("2026-11-23 23:59:59")
    assert told == ["2026-11-23"]  # T5's of Mon 9 Nov; T2 was due before anybody looked

    story.go_to("2026-11-24 00:00")
    assert story.timer("T5").reminders == ()
    assert remind(story.life, T.T5, story.clock()) is False


def test_looking_twice_changes_nothing():
    story = routed().go_to("2026-10-20")
    before, told = dict(story.life.timers), list(story.told)

    assert story.sweep().life.timers == before
    assert story.told == told


def test_an_undelivered_answer_gives_the_whole_time_again():
    story = answered()
    fall_due(story.life, T.T4, clock(wib("2026-09-22")))
    due = refused(story.life, T.T4, Refusal.NOT_DELIVERED, clock(wib("2026-09-22")))

    assert due == Due()
    assert story.timer("T4").due_at == wib("2026-10-06 23:59:59")


def test_a_class_that_does_not_go_to_the_ombudsman_rises_to_e3():
    story = routed(report_class=ReportClass.ASPIRATION, policy={"escalation_ladder": ()})
    story.go_to("2026-12-01 00:00")

    assert (story.life.state, story.life.escalation) == (State.AGENCY_REVIEW, Level.E3)
    assert [t.step for t in story.told[-2:]] == ["OMBUDSMAN_HELD_BACK", "ESCALATED"]
    assert story.timer("T5").status is TimerStatus.FIRED


def test_where_it_cannot_be_referred_the_clock_is_looked_at_the_next_day():
    story = merged().desk(Step.UNMERGE, **TEXT).go_to("2026-12-01 00:00")
    assert story.life.state is State.NATIONAL_REVIEW
    assert story.timer("T5").due_at == wib("2026-12-02 23:59:59")

    story.route()
    assert story.go_to("2026-12-03 00:00").life.state is State.OMBUDSMAN


def test_a_report_of_sixty_days_goes_to_the_ombudsman():
    story = in_progress().go_to("2026-11-30 23:59:58")
    assert story.life.state is State.IN_PROGRESS
    story.go_to("2026-11-30 23:59:59")

    assert story.life.state is State.OMBUDSMAN
    assert story.told[-1].audience == "PUBLIC"


def test_a_sleeping_sweeper_does_everything_in_its_order():
    story = routed().go_to("2026-12-31")

    assert [told.step for told in story.told[2:]] == [
        "BREACHED", "ESCALATED",  # T2, Mon 14 Sep
        "ESCALATED",  # E2, Mon 21 Sep
        "BREACHED",  # T7, Fri 25 Sep
        "ESCALATED",  # E3, Mon 5 Oct
        "REFER_OMBUDSMAN",  # Mon 30 Nov
    ]  # fmt: skip
    assert story.life.state is State.OMBUDSMAN
