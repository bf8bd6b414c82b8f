"""T5 and T7: what starts them, what a new class does to them, and what the Ombudsman sets."""

from datetime import date

import pytest

from register.rules.life import TimerKind, TimerStatus
from register.rules.states import ReportClass, State
from register.rules.steps import Step
from tests.register.rules.moments import wib
from tests.register.rules.people import DESK_2, WATCHMAN, inspector
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import (
    ANSWER,
    answered,
    archived,
    closed,
    filed,
    in_progress,
    merged,
    referred,
    returned,
    routed,
)
from tests.register.rules.world import NEIGHBOUR, REGENCY

COMPLAINT, GRIEVANCE = ReportClass.COMPLAINT, ReportClass.GRIEVANCE
FIRED, RUNNING, STOPPED = TimerStatus.FIRED, TimerStatus.RUNNING, TimerStatus.STOPPED


def due(story, kind):
    return story.timer(kind).due_at.date().isoformat()


def test_the_first_routing_completes_the_file_and_no_later_one():
    story = filed().go_to("2026-09-09").route()
    assert story.life.complete_at == wib("2026-09-09")
    assert (due(story, "T5"), due(story, "T7")) == ("2026-12-02", "2026-09-29")

    story.go_to("2026-09-11").admin(Step.RETURN_TO_NATIONAL, agency_unknown=True, **TEXT)
    story.go_to("2026-09-14").route(NEIGHBOUR)
    assert story.life.complete_at == wib("2026-09-09")
    assert (due(story, "T5"), due(story, "T7")) == ("2026-12-02", "2026-09-29")


@pytest.mark.parametrize(
    ("was", "typed", "on", "day"),
    [
        (COMPLAINT, {"report_class": GRIEVANCE}, "2026-09-09", "2026-09-14"),  # 5 days
        (GRIEVANCE, {"report_class": COMPLAINT}, "2026-09-09", "2026-09-25"),  # 14
        (COMPLAINT, {"supervisory": True}, "2026-09-09", "2026-11-30"),  # 60
        (COMPLAINT, {"examination": True}, "2026-09-09", "2026-11-30"),  # 60
        (GRIEVANCE, {"examination": True}, "2026-09-09", "2026-09-14"),  # only complaints
        (COMPLAINT, {"reported_user_ids": (7,)}, "2026-09-09", "2026-09-25"),  # no other class
    ],
)
def test_another_class_counts_from_when_the_file_was_complete(was, typed, on, day):
    story = routed(report_class=was).go_to(on).desk(Step.RECLASSIFY, **TEXT, **typed)

    assert (story.timer("T7").status, due(story, "T7")) == (RUNNING, day)
    assert due(story, "T5") == "2026-11-30"


def test_routing_anew_under_another_class_does_the_same():
    story = returned().route(NEIGHBOUR, report_class=GRIEVANCE)

    assert (story.life.report_class, due(story, "T7")) == (GRIEVANCE, "2026-09-14")


def test_what_the_reporter_took_to_complete_it_does_not_count():
    story = routed().go_to("2026-09-09").admin(Step.REQUEST_INFO, **TEXT)
    story.go_to("2026-09-16").reporter(Step.SUPPLY_INFO, **TEXT)
    story.desk(Step.RECLASSIFY, report_class=GRIEVANCE, **TEXT)

    assert due(story, "T7") == "2026-09-21"  # complete on Mon 7, a week's pause, 5 days


def test_before_the_file_is_complete_there_is_nothing_to_count():
    story = filed().desk(Step.RECLASSIFY, report_class=GRIEVANCE, **TEXT)

    assert set(story.life.timers) == {TimerKind.T1}


def test_a_missed_target_stays_missed_where_the_new_one_is_past_too():
    story = in_progress().go_to("2026-09-28")  # T7 was due on Fri 25
    story.desk(Step.RECLASSIFY, report_class=GRIEVANCE, **TEXT)

    assert (story.timer("T7").status, due(story, "T7")) == (FIRED, "2026-09-14")
    assert (story.life.breached_timer, story.timer("RISE_E2").status) == ("T7", RUNNING)


def test_a_longer_target_ends_the_breach_but_not_the_level():
    story = in_progress().go_to("2026-09-28")
    story.take(Step.RECLASSIFY, inspector(REGENCY), supervisory=True, **TEXT)

    assert (story.timer("T7").status, due(story, "T7")) == (RUNNING, "2026-11-30")
    assert (story.life.breached_timer, story.life.escalation) == ("", 1)
    assert story.timer("RISE_E2").status is STOPPED


def test_a_target_once_met_stays_met():
    story = answered().reporter(Step.NOT_SATISFIED, **TEXT)
    story.desk(Step.RECLASSIFY, report_class=GRIEVANCE, **TEXT)
    assert story.timer("T7").status is STOPPED

    story.desk(Step.RECALL_REROUTE, agency_id=NEIGHBOUR, **TEXT)
    story.admin(Step.RETURN_TO_NATIONAL, agency_unknown=True, **TEXT).route(REGENCY)
    assert (story.timer("T5").status, story.timer("T7").status) == (RUNNING, STOPPED)


def test_a_class_that_goes_to_the_ombudsman_is_asked_again():
    story = routed(report_class=ReportClass.ASPIRATION).go_to("2026-12-01")
    assert (story.life.state, story.timer("T5").status) == (State.AGENCY_REVIEW, FIRED)
    story.desk(Step.RECLASSIFY, report_class=COMPLAINT, **TEXT)
    assert (story.timer("T5").status, due(story, "T5")) == (RUNNING, "2026-11-30")

    assert story.sweep().life.state is State.OMBUDSMAN


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("2026-09-09", "2026-12-02"),  # Wed: 58 days to go
        ("2026-11-26", "2026-12-10"),  # Thu: 2 days to go, so ten
        ("2026-12-01", "2026-12-15"),  # it had fallen due while the reporter thought: ten
    ],
)
def test_the_reporter_who_is_not_satisfied_gets_the_rest_or_ten_days(on, day):
    story = in_progress().go_to(on if on < "2026-12" else "2026-11-30")
    story.admin(Step.ANSWER, **ANSWER).go_to(on).reporter(Step.NOT_SATISFIED, **TEXT)

    rest = {"2026-09-09": "2026-11-30"}.get(on, day)
    assert (story.life.state, due(story, "T5")) == (State.IN_PROGRESS, rest)


def test_reopened_means_owed_again():
    story = closed().go_to("2026-09-14").reporter(Step.REOPEN, **TEXT)

    assert due(story, "T5") == "2026-12-07"  # all 60 days were left when it was answered
    assert story.timer("T9").status is STOPPED


def test_where_t5_never_ran_it_runs_ten_days():
    story = routed(policy={"ombudsman_start": "DISPOSED"})
    story.admin(Step.ANSWER_AGENCY, **ANSWER).reporter(Step.NOT_SATISFIED, **TEXT)

    assert due(story, "T5") == "2026-09-21"


def test_after_an_objection_the_clocks_run_on():
    story = returned().go_to("2026-09-08").desk(Step.ARCHIVE, reason_code="FORMAT", **TEXT)
    assert story.timer("T5").rest == 59
    story.go_to("2026-09-10").reporter(Step.OBJECT_ARCHIVE, **TEXT).go_to("2026-09-14")
    story.take(
        Step.VERIFY_AND_ROUTE, DESK_2, report_class=COMPLAINT, checklist=True, agency_id=NEIGHBOUR
    )

    assert (due(story, "T5"), due(story, "T7")) == ("2026-12-04", "2026-10-01")


def test_archived_before_it_was_complete_it_starts_afresh():
    story = archived().reporter(Step.OBJECT_ARCHIVE, **TEXT)
    story.take(
        Step.VERIFY_AND_ROUTE, DESK_2, report_class=COMPLAINT, checklist=True, agency_id=REGENCY
    )

    assert due(story, "T5") == "2026-11-30"


def test_unmerged_it_gets_its_timers_back_with_their_rest():
    story = merged().go_to("2026-09-21").desk(Step.UNMERGE, **TEXT)

    assert (story.life.state, story.life.master_id) == (State.NATIONAL_REVIEW, None)
    # merged on the day it was filed and routed: T1 had 3 days, T5 60, T7 14
    assert [due(story, kind) for kind in ("T1", "T5", "T7")] == [
        "2026-09-24", "2026-12-14", "2026-10-09",
    ]  # fmt: skip


def test_a_review_that_had_run_out_gets_a_day():
    story = filed().go_to("2026-09-11")
    story.others.append(routed(number=2))
    story.desk(Step.MERGE, master_number="2").desk(Step.UNMERGE, **TEXT)

    assert due(story, "T1") == "2026-09-14"  # Fri + 1


def test_what_went_to_the_agency_directly_has_a_review_of_its_own_when_unmerged():
    story = filed(direct_to=NEIGHBOUR, policy={"direct_to_agency": True})
    story.others.append(routed(number=2))
    story.desk(Step.MERGE, master_number="2").desk(Step.UNMERGE, **TEXT)

    assert due(story, "T1") == "2026-09-10"


def test_the_agency_goes_on_while_the_ombudsman_looks():
    story = in_progress().go_to("2026-12-01")

    assert (story.life.state, story.timer("T5").status) == (State.OMBUDSMAN, STOPPED)
    assert (story.timer("T7").status, due(story, "T7")) == (FIRED, "2026-09-25")


@pytest.mark.parametrize("make", [answered, closed, archived])
def test_referred_from_where_nothing_was_owed_it_owes_fourteen_days(make):
    story = make().reporter(Step.REFER_ON_REQUEST, consent=True)

    assert (story.timer("T7").status, due(story, "T7")) == (RUNNING, "2026-09-25")


@pytest.mark.parametrize(
    ("new_date", "day"), [(date(2026, 10, 30), "2026-10-30"), (None, "2026-09-25")]
)
def test_what_the_ombudsman_hands_back_has_its_date(new_date, day):
    story = referred().take(Step.OMBUDSMAN_HANDS_BACK, WATCHMAN, new_date=new_date, **TEXT)
    assert (story.life.state, due(story, "T7")) == (State.IN_PROGRESS, day)

    story.desk(Step.RECLASSIFY, report_class=GRIEVANCE, **TEXT)
    assert due(story, "T7") == day  # no class moves what the Ombudsman set


def test_the_ombudsmans_clock_may_start_at_another_unit_too():
    story = routed(policy={"ombudsman_start": "DISPOSED"}).admin(
        Step.RESPOND_INITIAL_AGENCY, **TEXT
    )
    assert TimerKind.T5 not in story.life.timers
    story.go_to("2026-09-09").admin(Step.CHANGE_UNIT, unit_id=11, **TEXT)
    assert due(story, "T5") == "2026-12-02"

    story.go_to("2026-09-10").admin(Step.CHANGE_UNIT, unit_id=12, **TEXT)
    assert due(story, "T5") == "2026-12-02"
