"""The interpreter: whose yes a step waits for, what is offered, and what a refusal leaves."""

from copy import deepcopy
from dataclasses import replace

import pytest

from register.rules.actors import Role
from register.rules.interpret import offered_steps, row_of, target_of
from register.rules.life import Life
from register.rules.refusals import Refusal
from register.rules.states import ArchiveReason, State
from register.rules.steps import Step
from register.rules.transition import Audience, Target
from register.rules.transitions import TRANSITIONS
from tests.register.rules.moments import MONDAY, clock
from tests.register.rules.people import (
    COORDINATOR,
    DESK,
    DESK_2,
    admin,
    inspector,
    liaison,
    officer,
)
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import ANSWER, assigned, closed, filed, in_progress, routed
from tests.register.rules.world import GORONTALO, NEIGHBOUR, REGENCY

R = Refusal
FOUR_EYES = (ArchiveReason.ABUSE, ArchiveReason.OTHER)


@pytest.mark.parametrize("reason", ArchiveReason)
def test_abuse_and_other_need_a_second_officer_to_archive(reason):
    story = filed().desk(Step.ARCHIVE, reason_code=reason, **TEXT)
    if reason not in FOUR_EYES:
        assert story.life.state is State.ARCHIVED
        return
    assert story.life.state is State.NATIONAL_REVIEW
    with refuses(R.SAME_OFFICER):
        story.accept(DESK)

    assert story.accept(DESK_2).life.state is State.ARCHIVED
    assert story.life.archived_by_id == DESK.user_id


@pytest.mark.parametrize("reason", FOUR_EYES)
def test_an_agency_that_may_archive_needs_it_too(reason):
    story = routed(policy={"agency_can_archive": True})
    story.admin(Step.ARCHIVE_BY_AGENCY, reason_code=reason, **TEXT)
    assert story.life.state is State.AGENCY_REVIEW
    with refuses(R.NOT_YOUR_ROLE):
        story.accept(officer(Role.KOMINFO, REGENCY))

    assert story.accept(DESK).life.state is State.ARCHIVED


@pytest.mark.parametrize("may", [False, True])
def test_a_provinces_reroute_waits_for_the_nation_unless_the_policy_lets_it(may):
    story = routed(policy={"province_may_reroute": may}).go_to("2026-09-22")
    story.take(Step.PROPOSE_REROUTE, COORDINATOR, agency_id=NEIGHBOUR, **TEXT)

    assert story.life.agency_id == (NEIGHBOUR if may else REGENCY)


def test_a_take_over_always_waits():
    story = routed(policy={"province_may_reroute": True}).go_to("2026-09-22")

    assert story.take(Step.TAKE_OVER, COORDINATOR, **TEXT).life.agency_id == REGENCY


@pytest.mark.parametrize(
    ("policy", "by", "approver"),
    [
        ("NONE", liaison(REGENCY), None),
        ("ADM", liaison(REGENCY), admin(REGENCY)),
        ("ADM", admin(REGENCY), None),
        ("LEAD", liaison(REGENCY), officer(Role.LEADER, REGENCY)),
        ("LEAD", admin(REGENCY), officer(Role.LEADER, REGENCY)),
    ],
)
def test_whose_yes_an_answer_waits_for(policy, by, approver):
    story = in_progress(policy={"answer_approval": policy}).take(Step.ANSWER, by, **ANSWER)
    if approver is None:
        assert story.life.state is State.ANSWERED
        return
    assert story.life.state is State.IN_PROGRESS
    with refuses(R.NOT_YOUR_ROLE if by.has(Role.LIAISON) or policy == "LEAD" else R.SAME_OFFICER):
        story.accept(by)

    assert story.accept(approver).life.state is State.ANSWERED


@pytest.mark.parametrize("policy", ["ADM", "LEAD"])
def test_by_hand_a_second_officer_of_the_nation_approves(policy):
    story = filed(policy={"answer_approval": policy}).route(GORONTALO)
    story.desk(Step.RESPOND_INITIAL_AGENCY, **TEXT).desk(Step.ANSWER, **ANSWER)
    with refuses(R.SAME_OFFICER):
        story.accept(DESK)

    assert story.accept(DESK_2).life.state is State.ANSWERED


def test_a_supervisory_answer_is_approved_without_the_leadership():
    story = filed(policy={"answer_approval": "LEAD"}).route(supervisory=True)
    story.take(Step.RESPOND_INITIAL_AGENCY, inspector(REGENCY), **TEXT)
    story.take(Step.ANSWER, inspector(REGENCY), **ANSWER)

    with refuses(R.SUPERVISORY_ONLY):
        story.accept(officer(Role.LEADER, REGENCY))
    with refuses(R.SAME_OFFICER):
        story.accept(inspector(REGENCY))
    colleague = replace(inspector(REGENCY), user_id=7)
    assert story.accept(colleague).life.state is State.ANSWERED


def test_the_guards_are_asked_again_at_the_yes():
    story = routed().go_to("2026-09-22")
    story.take(Step.PROPOSE_REROUTE, COORDINATOR, agency_id=NEIGHBOUR, **TEXT)
    story.desk(Step.RECALL_REROUTE, agency_id=NEIGHBOUR, **TEXT)

    with refuses(R.SAME_AGENCY, "agency_id"):
        story.accept(DESK)


def test_a_final_report_offers_officers_to_reopen_and_those_in_charge_to_narrow():
    story = closed().go_to("2026-09-22")

    assert story.offered(DESK) == {Step.REOPEN, Step.NARROW_VISIBILITY}
    assert story.offered(inspector(REGENCY)) == {Step.REOPEN, Step.NARROW_VISIBILITY}
    assert story.offered(admin(REGENCY)) == {Step.NARROW_VISIBILITY}
    assert not story.desk(Step.REOPEN, **TEXT).life.final


@pytest.mark.parametrize(
    ("make", "person", "steps"),
    [
        (filed, DESK, {"VERIFY_AND_ROUTE", "REQUEST_INFO", "ARCHIVE", "MERGE", "RECLASSIFY",
                       "NARROW_VISIBILITY"}),
        (assigned, liaison(REGENCY), {"REQUEST_INFO", "RESPOND_INITIAL", "ANSWER",
                                      "RETURN_TO_AGENCY"}),
        (routed, admin(REGENCY), {"REQUEST_INFO", "PROPOSE_ARCHIVE", "MERGE", "ASSIGN_UNIT",
                                  "RESPOND_INITIAL_AGENCY", "ANSWER_AGENCY", "RETURN_TO_NATIONAL",
                                  "RECLASSIFY", "NARROW_VISIBILITY"}),
        (in_progress, officer(Role.LEADER, REGENCY), set()),
    ],
)  # fmt: skip
def test_what_people_are_offered(make, person, steps):
    assert {step.value for step in make().offered(person)} == steps


def test_what_is_offered_comes_in_the_order_of_the_table():
    story = routed()
    rows = offered_steps(story.life, admin(REGENCY), story.clock())

    assert [row.id for row in rows][:2] == ["i7a", "t03"]


def test_who_reads_what_in_the_timeline():
    readers = {}
    for row in TRANSITIONS:
        readers.setdefault(row.audience, set()).add(row.step)

    assert readers[Audience.OFFICIALS] == {
        Step.NUDGE, Step.CONTINUE_EX_OFFICIO, Step.NOTE_EX_OFFICIO, Step.END_EX_OFFICIO,
    }  # fmt: skip
    assert readers[Audience.REPORTER] == {
        Step.SUPPLY_INFO, Step.NARROW_VISIBILITY, Step.WIDEN_VISIBILITY,
        Step.CONSENT, Step.DECLINE, Step.SEND_DEIDENTIFIED,
    }  # fmt: skip


def test_a_report_that_waits_for_nobody_resumes_nowhere():
    life = Life(submitted_at=MONDAY, state=State.IN_PROGRESS)

    assert target_of(row_of(Step.SUPPLY_INFO), life) is State.IN_PROGRESS
    assert row_of(Step.SUPPLY_INFO).target is Target.RESUME


def test_a_refusal_leaves_everything_as_it_was():
    story = routed()
    before, told = deepcopy(story.life), list(story.told)

    with refuses(R.NEEDS_TEXT, "text"):
        story.admin(Step.RETURN_TO_NATIONAL)
    assert (story.life, story.told) == (before, told)
    assert clock().at == MONDAY
