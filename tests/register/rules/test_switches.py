"""The eighteen ambiguous points of the seeds, each under its default and its other settings.

A8, A10, A12, A15 and A18 have no switch: what was chosen is shown.
"""

import pytest

from register.rules.actors import Role
from register.rules.life import Level, TimerKind, TimerStatus
from register.rules.policy import DayUnit, Span
from register.rules.refusals import Refusal
from register.rules.states import ReportClass, State
from register.rules.steps import Step
from tests.register.rules.people import DESK, WATCHMAN, admin, inspector, officer
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import (
    ANSWER,
    answered,
    assigned,
    closed,
    filed,
    in_progress,
    routed,
)
from tests.register.rules.world import DORMANT, NEIGHBOUR, PROVINCE, REGENCY

R = Refusal
BACK = {"agency_unknown": True, **TEXT}


def due(story, kind):
    return story.timer(kind).due_at.date().isoformat()


@pytest.mark.parametrize(
    ("basis", "t2", "t3"),
    [
        # filed on Mon 7, routed on Wed 9, assigned on Fri 11 September
        ("STAGE", "2026-09-16", "2026-09-25"),
        ("SUBMISSION", "2026-09-14", "2026-09-21"),
    ],
)
def test_a1_days_of_each_stage_or_since_filing(basis, t2, t3):
    story = filed(policy={"sla_basis": basis}).go_to("2026-09-09").route()
    assert due(story, "T2") == t2
    story.go_to("2026-09-11").assign()
    assert due(story, "T3") == t3

    story.go_to("2026-09-18").liaison(Step.RETURN_TO_AGENCY, **TEXT)
    assert due(story, "T2") == "2026-09-22"  # two days from the return, either way


@pytest.mark.parametrize(
    ("unit", "day"), [(DayUnit.WORKING, "2026-09-21"), (DayUnit.CALENDAR, "2026-09-17")]
)
def test_a2_working_or_calendar_days_of_each_timer(unit, day):
    assert due(assigned(policy={"t3": Span(10, (5,), unit)}), "T3") == day


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("SUBMITTED", "2026-11-30"),  # Mon 7 September
        ("COMPLETE", "2026-12-02"),  # Wed 9
        ("DISPOSED", "2026-12-04"),  # Fri 11
    ],
)
def test_a3_sixty_days_from_filing_verification_or_disposition(start, day):
    story = filed(policy={"ombudsman_start": start}).go_to("2026-09-09").route()
    assert (TimerKind.T5 in story.life.timers) is (start != "DISPOSED")
    story.go_to("2026-09-11").assign()

    assert due(story, "T5") == day


@pytest.mark.parametrize(
    ("stop_on", "status"),
    [("SUBSTANTIVE", TimerStatus.RUNNING), ("FIRST_RESPONSE", TimerStatus.STOPPED)],
)
def test_a4_a_first_response_stops_the_sixty_days_or_not(stop_on, status):
    policy = {"ombudsman_stop_on": stop_on}

    assert in_progress(policy=policy).timer("T5").status is status
    reopened = closed(policy=policy).desk(Step.REOPEN, **TEXT)
    reopened.admin(Step.CHANGE_UNIT, unit_id=12, **TEXT).liaison(
        Step.RESPOND_INITIAL, number=2, **TEXT
    )
    assert reopened.timer("T5").status is TimerStatus.RUNNING  # nothing else would run
    by_admin = routed(policy=policy).admin(Step.RESPOND_INITIAL_AGENCY, **TEXT)
    assert by_admin.timer("T5").status is status


@pytest.mark.parametrize(
    ("after", "state"), [("DELIVERED_ANSWER", State.ANSWERED), ("ANSWER", State.CLOSED)]
)
def test_a5_closed_only_once_the_answer_was_delivered_or_in_any_case(after, state):
    story = answered(policy={"autoclose_after": after}).go_to("2026-09-22")

    assert story.life.state is state


@pytest.mark.parametrize(
    ("mode", "state", "package"),
    [
        ("AUTO", State.OMBUDSMAN, "NOTICE"),
        ("CONSENT", State.OMBUDSMAN, ""),
        ("MANUAL", State.IN_PROGRESS, ""),
    ],
)
def test_a6_forwarded_by_itself_with_consent_or_by_hand(mode, state, package):
    story = in_progress(policy={"ombudsman_mode": mode}).go_to("2026-12-01 00:00")
    assert (story.life.state, story.life.package_sent) == (state, package)

    if mode != "MANUAL":
        assert Step.REFER_OMBUDSMAN not in story.offered(DESK)
        return
    assert story.life.escalation is Level.E3
    assert Step.REFER_OMBUDSMAN in story.offered(DESK)
    story.desk(Step.REFER_OMBUDSMAN)
    assert (story.life.state, story.life.package_sent) == (State.OMBUDSMAN, "NOTICE")


def test_a6_the_nations_hand_is_only_for_the_manual_mode():
    story = in_progress(report_class=ReportClass.ASPIRATION).go_to("2026-12-01")
    story.life.report_class = ReportClass.COMPLAINT  # past due, and of a class that goes there

    with refuses(R.SWITCHED_OFF):
        story.desk(Step.REFER_OMBUDSMAN)


@pytest.mark.parametrize("kind", ReportClass)
@pytest.mark.parametrize(
    "classes", [("GRIEVANCE", "COMPLAINT", "INFORMATION_REQUEST"), ("ASPIRATION",), ()]
)
def test_a7_which_classes_go_to_the_ombudsman(kind, classes):
    story = in_progress(report_class=kind, policy={"ombudsman_classes": classes})
    story.go_to("2026-12-01 00:00")

    goes = kind.value in classes
    assert story.life.state is (State.OMBUDSMAN if goes else State.IN_PROGRESS)
    assert story.life.escalation is (Level.E4 if goes else Level.E3)


def test_a8_an_admin_answers_without_a_unit():
    story = routed().admin(Step.ANSWER_AGENCY, **ANSWER)

    assert (story.life.state, story.life.unit_id) == (State.ANSWERED, None)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a9_how_many_returns(most):
    story = filed(policy={"return_max": most})
    for agency_id in (REGENCY, NEIGHBOUR, PROVINCE)[:most]:
        story.route(agency_id).admin(Step.RETURN_TO_NATIONAL, **BACK)

    with refuses(R.MUST_LOCK_OR_JOIN):
        story.route(20)
    story.desk(Step.LOCK, agency_id=REGENCY, **TEXT)


@pytest.mark.parametrize(("window", "refusal"), [("T2", R.RETURN_WINDOW_OVER), ("ALWAYS", None)])
def test_a9_until_when_a_return(window, refusal):
    story = routed(policy={"return_window": window}).go_to("2026-09-15")
    if refusal is None:
        assert story.admin(Step.RETURN_TO_NATIONAL, **BACK).life.return_count == 1
        return
    with refuses(refusal):
        story.admin(Step.RETURN_TO_NATIONAL, **BACK)


def test_a10_super_admin_and_national_admin_are_one_role():
    assert [role.value for role in Role if "NAT" in role.value] == ["NAT"]


@pytest.mark.parametrize(("ladder", "level"), [(("E1", "E2", "E3"), 2), (("E1",), 1)])
def test_a11_whether_the_province_is_on_the_ladder(ladder, level):
    story = routed(policy={"escalation_ladder": ladder}).go_to("2026-09-23")

    assert story.life.escalation == level
    assert story.life.agency_id == REGENCY


def test_a12_four_classes_and_a_flag():
    assert [kind.value for kind in ReportClass] == [
        "ASPIRATION", "INFORMATION_REQUEST", "GRIEVANCE", "COMPLAINT",
    ]  # fmt: skip
    assert filed().route(supervisory=True).life.report_class is ReportClass.COMPLAINT


@pytest.mark.parametrize(("fallback", "holder"), [("PARENT", PROVINCE), ("NATIONAL", None)])
def test_a13_who_holds_what_is_not_onboarded(fallback, holder):
    story = filed(policy={"fallback_tenant": fallback}).route(DORMANT)

    assert (story.life.agency_id, story.life.intended_agency_id) == (holder, DORMANT)
    if holder is None:
        story.desk(Step.ANSWER_AGENCY, **ANSWER)
        assert story.life.state is State.ANSWERED


@pytest.mark.parametrize("may", [False, True])
def test_a14_whether_an_agency_archives(may):
    story = routed(policy={"agency_can_archive": may})
    reason = {"reason_code": "FORMAT", **TEXT}
    assert (Step.ARCHIVE_BY_AGENCY in story.offered(admin(REGENCY))) is may
    if not may:
        with refuses(R.SWITCHED_OFF):
            story.admin(Step.ARCHIVE_BY_AGENCY, **reason)
        return
    assert story.admin(Step.ARCHIVE_BY_AGENCY, **reason).life.state is State.ARCHIVED


def test_a15_a_merged_report_follows_its_master():
    story = routed()
    story.others.append(routed(number=2))
    story.admin(Step.MERGE, master_number="2")

    assert (story.life.state, story.life.master_id) == (State.MERGED, 2)


@pytest.mark.parametrize(
    ("policy", "agency_id", "direct"),
    [(True, NEIGHBOUR, True), (False, NEIGHBOUR, False), (True, REGENCY, False)],
)
def test_a16_straight_to_the_agency_or_to_the_nation_first(policy, agency_id, direct):
    switch = {"direct_to_agency": policy}
    if not direct:
        with refuses(R.SWITCHED_OFF, "agency_id"):
            filed(direct_to=agency_id, policy=switch)
        return
    life = filed(direct_to=agency_id, policy=switch).life

    assert (life.state, life.agency_id) == (State.AGENCY_REVIEW, agency_id)
    assert life.complete_at == life.submitted_at
    live = {kind for kind, timer in life.timers.items() if timer.is_live}
    assert live == {TimerKind.T2, TimerKind.T5, TimerKind.T7}


@pytest.mark.parametrize(
    ("approval", "state"),
    [("NONE", State.ANSWERED), ("ADM", State.IN_PROGRESS), ("LEAD", State.IN_PROGRESS)],
)
def test_a17_whether_a_units_answer_is_approved(approval, state):
    story = in_progress(policy={"answer_approval": approval}).liaison(Step.ANSWER, **ANSWER)

    assert story.life.state is state


def test_a18_the_examination_team_works_in_progress_on_supervisory_reports():
    examiner = officer(Role.EXAMINER, REGENCY)
    ordinary = in_progress()
    with refuses(R.NOT_YOUR_REPORT):
        ordinary.take(Step.PROGRESS_NOTE, examiner, **TEXT)

    story = filed().route(supervisory=True)
    story.take(Step.RESPOND_INITIAL_AGENCY, inspector(REGENCY), **TEXT)
    story.take(Step.PROGRESS_NOTE, examiner, **TEXT)
    assert story.life.state is State.IN_PROGRESS
    with refuses(R.NOT_YOUR_ROLE):
        story.take(Step.ANSWER, examiner, **ANSWER)
    assert not story.offered(WATCHMAN)
