"""The stages' timers through returns and changes of unit, and the pause for information."""

import pytest

from register.rules.life import TimerKind, TimerStatus
from register.rules.states import State
from register.rules.steps import Step
from tests.register.rules.moments import wib
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import ANSWER, answered, assigned, filed, in_progress, routed
from tests.register.rules.world import NEIGHBOUR, REGENCY, SCHOOL, unit

P, R, S = TimerStatus.PAUSED, TimerStatus.RUNNING, TimerStatus.STOPPED


def due(story, kind):
    return story.timer(kind).due_at.date().isoformat()


def asks(story, on):
    return story.go_to(on).liaison(Step.REQUEST_INFO, **TEXT)


def supplies(story, on):
    return story.go_to(on).reporter(Step.SUPPLY_INFO, **TEXT)


def test_a_unit_that_returns_gives_the_admin_two_days():
    story = assigned().go_to("2026-09-10").liaison(Step.RETURN_TO_AGENCY, **TEXT)  # Thu

    assert due(story, "T2") == "2026-09-14"  # Mon
    assert story.timer("T3").status is S


def test_another_unit_has_its_own_ten_days():
    story = in_progress().go_to("2026-09-10")
    story.admin(Step.CHANGE_UNIT, unit_id=unit(REGENCY, SCHOOL), **TEXT)

    assert (story.life.state, due(story, "T3")) == (State.LIAISON_REVIEW, "2026-09-24")


def test_the_pause_stops_stage_resolution_and_ombudsman():
    story = asks(assigned(), "2026-09-09")  # Wed

    rests = {k: (t.status, t.rest) for k, t in story.life.timers.items() if k in ("T3", "T5", "T7")}
    assert rests == {"T3": (P, 8), "T5": (P, 58), "T7": (P, 12)}
    assert due(story, "T6") == "2026-10-09"
    assert story.life.resume_to is State.LIAISON_REVIEW


def test_supplied_in_time_each_goes_on_with_its_rest():
    story = supplies(asks(assigned(), "2026-09-09"), "2026-09-21")  # Wed to Mon: 8 working days

    assert story.life.state is State.LIAISON_REVIEW
    assert (due(story, "T3"), due(story, "T7")) == ("2026-10-01", "2026-10-07")
    assert due(story, "T5") == "2026-12-10"
    assert (story.life.paused_days, story.life.resume_to) == (12, None)
    assert story.timer("T6").status is S


def test_two_pauses_take_thirty_calendar_days_in_all():
    story = supplies(asks(assigned(), "2026-09-09"), "2026-09-21")  # 12 of the 30
    story.liaison(Step.RESPOND_INITIAL, **TEXT)
    asks(story, "2026-09-28")  # Mon; 18 days are left: until Fri 16 Oct
    supplies(story, "2026-10-26")  # Mon, after 28 days

    assert story.life.paused_days == 30
    # from Fri 16 Oct: T5 had 51 days to go, T7 had 7
    assert due(story, "T5") == "2027-01-04"
    assert due(story, "T7") == "2026-10-27"


def test_a_third_pause_gives_nothing_more():
    story = supplies(asks(assigned(), "2026-09-09"), "2026-10-09")  # all 30
    before = due(story, "T5")
    story.liaison(Step.RESPOND_INITIAL, **TEXT)
    supplies(asks(story, "2026-10-12"), "2026-10-26")

    assert (story.life.paused_days, due(story, "T5")) == (30, before)


def test_the_ombudsmans_day_that_came_during_the_pause_comes_on_leaving():
    story = in_progress()
    story.life.paused_days = 30
    asks(story, "2026-11-27")  # Fri; T5 is due on Mon 30 Nov
    supplies(story, "2026-12-11")
    assert (story.life.state, due(story, "T5")) == (State.IN_PROGRESS, "2026-11-30")

    assert story.sweep().life.state is State.OMBUDSMAN


def test_a_stage_goes_on_with_at_least_a_day():
    story = supplies(asks(assigned(), "2026-09-21"), "2026-09-28")  # asked on T3's last day

    assert due(story, "T3") == "2026-09-29"


def test_without_an_ombudsmans_clock_the_days_of_t7_count():
    story = assigned(policy={"ombudsman_start": "DISPOSED"})
    story.life.timers.pop(TimerKind.T5)
    supplies(asks(story, "2026-09-09"), "2026-09-21")

    assert story.life.paused_days == 12


def test_what_an_answer_stopped_stays_stopped_after_a_pause():
    story = answered().reporter(Step.NOT_SATISFIED, **TEXT)
    supplies(asks(story, "2026-09-09"), "2026-09-11")

    assert (story.timer("T5").status, story.timer("T7").status) == (R, S)


def test_before_the_file_is_complete_only_the_stage_waits():
    story = filed().go_to("2026-09-08").desk(Step.REQUEST_INFO, **TEXT)  # 2 of 3 days left
    supplies(story, "2026-09-14")

    assert (due(story, "T1"), story.life.paused_days) == ("2026-09-16", 0)


def test_a_rise_waits_with_the_rest():
    story = assigned().go_to("2026-09-22 00:00")  # T3 was due on Mon 21
    assert due(story, "RISE_E2") == "2026-09-28"
    asks(story, "2026-09-23")
    assert story.timer("RISE_E2").status is P
    assert story.go_to("2026-10-05").life.escalation == 1


def test_with_a_missed_target_the_rise_runs_on_after_the_pause():
    story = in_progress().go_to("2026-09-28")  # T7 was due on Fri 25; E2 on Fri 2 Oct
    asks(story, "2026-09-29")  # Tue: 3 days to go
    supplies(story, "2026-10-05")

    assert (story.timer("RISE_E2").status, due(story, "RISE_E2")) == (R, "2026-10-08")


@pytest.mark.parametrize(
    ("step", "typed", "state"),
    [
        (Step.RETURN_TO_NATIONAL, {"agency_unknown": True}, State.RETURNED_NATIONAL),
        (Step.RESPOND_INITIAL_AGENCY, {}, State.IN_PROGRESS),
        (Step.ANSWER_AGENCY, {"substantive": True}, State.ANSWERED),
    ],
)
def test_whatever_the_admin_does_ends_t2(step, typed, state):
    story = routed().go_to("2026-09-09").admin(step, **TEXT, **typed)

    assert story.life.state is state
    assert (story.timer("T2").status, story.timer("T2").rest) == (S, 3)


def test_an_answer_stops_both_clocks_with_their_rest():
    story = in_progress().go_to("2026-09-09").admin(Step.ANSWER, **ANSWER)

    rests = {kind: (story.timer(kind).status, story.timer(kind).rest) for kind in ("T5", "T7")}
    assert rests == {"T5": (S, 58), "T7": (S, 12)}


def test_no_return_reroute_or_change_of_unit_moves_the_ombudsmans_day():
    story = routed()
    day = story.timer("T5").due_at
    story.assign().liaison(Step.RETURN_TO_AGENCY, **TEXT)
    story.admin(Step.RETURN_TO_NATIONAL, agency_unknown=True, **TEXT).route(NEIGHBOUR)
    story.assign().admin(Step.CHANGE_UNIT, unit_id=unit(NEIGHBOUR, SCHOOL), **TEXT)
    story.desk(Step.RECALL_REROUTE, agency_id=REGENCY, **TEXT)

    assert story.timer("T5").due_at == day == wib("2026-11-30 23:59:59")
