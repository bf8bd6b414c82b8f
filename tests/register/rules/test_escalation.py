"""E0 to E3 and back: what raises the level, after how many days, and what clears it."""

import pytest

from register.rules.escalation import mark_fired, raise_to
from register.rules.life import Level, Life, TimerKind, TimerStatus
from register.rules.states import State
from register.rules.steps import Step
from tests.register.rules.moments import MONDAY
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import (
    ANSWER,
    assigned,
    closed,
    filed,
    in_progress,
    returned,
    routed,
)
from tests.register.rules.world import NEIGHBOUR

E0, E1, E2, E3 = Level.E0, Level.E1, Level.E2, Level.E3


def levels(story):
    """Return (day, level) of each rise that the timeline shows."""
    return [told.at.date().isoformat() for told in story.told if told.step == "ESCALATED"]


def walk(story, days):
    """Look every morning, as the sweeper would."""
    for _ in range(days):
        story.later(days=1)
    return story


@pytest.mark.parametrize(
    ("make", "kind", "breached_on", "e2_on", "e3_on"),
    [
        # due on the last second of a day, seen the next morning; then 5 and 10 working days
        (routed, "T2", "2026-09-15", "2026-09-22", "2026-10-06"),
        (assigned, "T3", "2026-09-22", "2026-09-29", "2026-10-13"),
        (in_progress, "T7", "2026-09-26", "2026-10-03", "2026-10-17"),
    ],
)
def test_a_breach_rises_to_e3_in_fifteen_days(make, kind, breached_on, e2_on, e3_on):
    story = walk(make(), 45)

    assert levels(story) == [breached_on, e2_on, e3_on]
    assert (story.life.escalation, story.life.breached_timer) == (E3, kind)


@pytest.mark.parametrize(("make", "on"), [(filed, "2026-09-11"), (returned, "2026-09-11")])
def test_the_nations_own_breach_stays_at_e1(make, on):
    story = walk(make(), 14)

    assert levels(story) == [on]
    assert (story.life.escalation, story.life.breached_timer) == (E1, "")


def test_a_sweeper_that_was_down_counts_from_when_it_was_due():
    story = routed().go_to("2026-10-06 09:00")

    assert story.life.escalation is E3
    assert levels(story) == ["2026-10-06"] * 3


def test_a_response_in_time_ends_the_breach_but_not_the_level():
    story = routed().go_to("2026-09-16").admin(Step.RESPOND_INITIAL_AGENCY, **TEXT)

    assert (story.life.escalation, story.life.breached_timer) == (E1, "")
    assert story.timer("RISE_E2").status is TimerStatus.STOPPED


def test_a_second_missed_target_takes_the_breach_over():
    story = assigned().go_to("2026-09-28")  # T3 missed on Mon 21, T7 on Fri 25
    story.liaison(Step.RESPOND_INITIAL, **TEXT)

    assert story.life.breached_timer == "T7"
    assert story.timer("RISE_E2").status is TimerStatus.RUNNING


def test_a_new_breach_at_e2_leads_on_to_e3():
    story = routed().go_to("2026-09-22").admin(Step.RESPOND_INITIAL_AGENCY, **TEXT)
    assert (story.life.escalation, story.life.breached_timer) == (E2, "")

    story.go_to("2026-09-26")  # T7 missed on Fri 25: ten days to Fri 9 Oct
    assert story.timer("RISE_E3").due_at.date().isoformat() == "2026-10-09"
    assert story.go_to("2026-10-10").life.escalation is E3


def test_the_agency_that_gets_it_next_inherits_the_level_and_no_breach():
    story = routed().go_to("2026-09-22").desk(Step.RECALL_REROUTE, agency_id=NEIGHBOUR, **TEXT)

    assert (story.life.escalation, story.life.breached_timer) == (E2, "")
    assert story.timer("T2").due_at.date().isoformat() == "2026-09-29"


@pytest.mark.parametrize(
    ("end", "state"),
    [
        (lambda story: story.admin(Step.ANSWER_AGENCY, **ANSWER), State.ANSWERED),
        (lambda story: story.reporter(Step.WITHDRAW), State.WITHDRAWN),
    ],
)
def test_an_answer_or_the_end_clears_it_and_keeps_the_highest(end, state):
    story = end(routed().go_to("2026-09-22"))

    assert (story.life.state, story.life.escalation) == (state, E0)
    assert (story.life.escalation_highest, story.life.breached_timer) == (E2, "")
    assert story.timer("RISE_E3").status is TimerStatus.STOPPED


def test_closed_it_stays_clear():
    assert closed().go_to("2027-01-04").life.escalation is E0


@pytest.mark.parametrize(
    ("ladder", "expected"),
    [
        (("E1", "E2", "E3"), E3),
        (("E1", "E2"), E2),
        (("E1", "E3"), E3),  # no parent in between: ten days after the breach
        (("E1",), E1),
        ((), E0),
        (("E2",), E2),
    ],
)
def test_the_ladder_is_the_tenants(ladder, expected):
    story = walk(routed(policy={"escalation_ladder": ladder}), 40)

    assert story.life.escalation is expected


def test_the_level_never_falls_by_raising():
    life = Life(submitted_at=MONDAY, escalation=E3, escalation_highest=E3)

    assert raise_to(life, E2) is False
    assert raise_to(life, E3) is False
    assert raise_to(life, Level.E4) is True
    assert (life.escalation, life.escalation_highest) == (Level.E4, Level.E4)


def test_past_due_is_marked_without_reminders():
    story = filed()
    mark_fired(story.life, TimerKind.T1)

    timer = story.timer("T1")
    assert (timer.status, timer.reminders, timer.rest) == (TimerStatus.FIRED, (), 0)
    assert timer.is_live
    assert timer.next_at is None


def test_at_the_ombudsman_a_missed_target_raises_nothing():
    story = routed().reporter(Step.REFER_ON_REQUEST, consent=True).go_to("2026-11-02")

    assert (story.life.escalation, story.life.breached_timer) == (Level.E4, "T7")
    assert TimerKind.RISE_E2 not in story.life.timers
