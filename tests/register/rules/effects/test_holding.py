"""Who holds a report after each step that moves it."""

import pytest

from register.rules.effects import holding
from register.rules.refusals import Refusal
from register.rules.states import State
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Step
from tests.register.rules.moments import clock
from tests.register.rules.people import COORDINATOR, DESK, inspector, liaison
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import assigned, filed, in_progress, merged, returned, routed
from tests.register.rules.world import (
    CLINIC,
    INSPECTORATE,
    MINISTRY,
    NEIGHBOUR,
    PROVINCE,
    REGENCY,
    SCHOOL,
    unit,
)

BACK = {"agency_unknown": True, **TEXT}


def holder(story):
    life = story.life
    return life.agency_id, life.supervisor_id, life.intended_agency_id


@pytest.mark.parametrize(
    ("agency_id", "expected"),
    [
        (REGENCY, (REGENCY, PROVINCE, REGENCY)),
        (PROVINCE, (PROVINCE, None, PROVINCE)),  # its parent is the nation
        (MINISTRY, (MINISTRY, None, MINISTRY)),
    ],
)
def test_routed_it_is_the_agencys_under_its_parent(agency_id, expected):
    assert holder(filed().route(agency_id)) == expected


def test_returned_it_is_the_nations_and_known_as_returned():
    story = assigned().liaison(Step.RETURN_TO_AGENCY, **TEXT)
    assert (story.life.unit_id, story.life.returned_unit_ids) == (None, (unit(REGENCY, CLINIC),))
    story.admin(Step.RETURN_TO_NATIONAL, **BACK)

    assert holder(story) == (None, None, REGENCY)
    assert (story.life.return_count, story.life.returned_agency_ids) == (1, (REGENCY,))


def test_a_proposal_to_archive_is_no_return():
    story = routed().admin(Step.PROPOSE_ARCHIVE, reason_code="FORMAT", **TEXT)

    assert holder(story) == (None, None, REGENCY)
    assert (story.life.state, story.life.return_count) == (State.RETURNED_NATIONAL, 0)
    assert story.route(REGENCY).life.agency_id == REGENCY


def test_the_next_agency_begins_afresh():
    story = assigned().liaison(Step.RETURN_TO_AGENCY, **TEXT).assign(SCHOOL)
    story.desk(Step.RECALL_REROUTE, agency_id=NEIGHBOUR, **TEXT)

    life = story.life
    assert (life.unit_id, life.supporting_unit_ids, life.returned_unit_ids) == (None, (), ())
    assert holder(story) == (NEIGHBOUR, PROVINCE, NEIGHBOUR)


def test_a_lead_unit_and_supporting_ones():
    story = routed().assign(supporting_unit_ids=(unit(REGENCY, SCHOOL),))

    assert story.life.unit_id == unit(REGENCY, CLINIC)
    assert story.life.supporting_unit_ids == (unit(REGENCY, SCHOOL),)
    assert Step.RESPOND_INITIAL in story.offered(liaison(REGENCY, SCHOOL))


def test_what_becomes_supervisory_leaves_its_unit():
    story = assigned().desk(Step.RECLASSIFY, supervisory=True, **TEXT)
    assert (story.life.state, story.life.unit_id) == (State.LIAISON_REVIEW, None)

    watchdog, handler = unit(REGENCY, INSPECTORATE), inspector(REGENCY)
    story.take(Step.CHANGE_UNIT, handler, unit_id=watchdog, **TEXT)
    story.take(Step.RECLASSIFY, handler, report_class="GRIEVANCE", **TEXT)
    assert story.life.unit_id == watchdog


def twice_returned():
    return returned().route(NEIGHBOUR).admin(Step.RETURN_TO_NATIONAL, **BACK)


def test_joint_agencies_stand_beside_the_lead():
    joint = (REGENCY, NEIGHBOUR, MINISTRY)
    story = twice_returned().desk(Step.JOIN, agency_id=REGENCY, joint_agency_ids=joint, **TEXT)

    assert holder(story) == (REGENCY, PROVINCE, REGENCY)
    assert story.life.joint_agency_ids == (NEIGHBOUR, MINISTRY)
    assert story.life.assignment_locked


def test_a_reroute_ends_lock_and_joint_handling():
    story = twice_returned()
    story.desk(Step.JOIN, agency_id=REGENCY, joint_agency_ids=(NEIGHBOUR,), **TEXT)
    story.desk(Step.RECALL_REROUTE, agency_id=MINISTRY, **TEXT)

    assert (story.life.assignment_locked, story.life.joint_agency_ids) == (False, ())


def test_the_province_takes_over_with_the_nations_yes():
    story = in_progress().go_to("2026-10-05")  # T7 missed on Fri 25 Sep, E2 on Fri 2 Oct
    story.take(Step.TAKE_OVER, COORDINATOR, **TEXT)
    assert story.life.agency_id == REGENCY
    story.accept(DESK)

    assert holder(story) == (PROVINCE, None, PROVINCE)
    assert story.timer("T2").due_at.date().isoformat() == "2026-10-12"


def test_a_merged_report_keeps_its_holder_and_loses_it_when_unmerged():
    story = merged()
    assert story.life.agency_id == REGENCY

    assert story.desk(Step.UNMERGE, **TEXT).life.agency_id is None


def test_an_objection_brings_it_back_to_the_nation():
    story = routed(policy={"agency_can_archive": True})
    story.admin(Step.ARCHIVE_BY_AGENCY, reason_code="FORMAT", **TEXT)
    story.reporter(Step.OBJECT_ARCHIVE, **TEXT)

    assert holder(story) == (None, None, REGENCY)


@pytest.mark.parametrize(
    ("effect", "refusal", "field"),
    [
        (holding.hand_to_agency, Refusal.NEEDS_AGENCY, "agency_id"),
        (holding.assign, Refusal.NEEDS_UNIT, "unit_id"),
    ],
)
def test_without_the_fact_nothing_moves(effect, refusal, field):
    ctx = StepContext(routed().life, DESK, StepData(), Facts(), clock())

    with refuses(refusal, field):
        effect(ctx)
    assert ctx.life.agency_id == REGENCY


def test_a_report_by_hand_counts_no_agency_as_returner():
    life = filed().route(30).life
    holding.count_return(StepContext(life, DESK, StepData(), Facts(), clock()))
    holding.count_unit_return(StepContext(life, DESK, StepData(), Facts(), clock()))
    holding.follow_master(StepContext(life, DESK, StepData(), Facts(), clock()))

    assert (life.returned_agency_ids, life.returned_unit_ids, life.master_id) == ((), (), None)


@pytest.mark.parametrize("named", [True, False])
def test_a_supervisory_report_leaves_the_unit_that_is_named_later(named):
    story = filed().route(supervisory=True)
    mine = unit(REGENCY, INSPECTORATE)
    story.take(Step.ASSIGN_UNIT, inspector(REGENCY), unit_id=mine)
    complained_of = mine if named else unit(REGENCY, SCHOOL)

    story.take(Step.RECLASSIFY, inspector(REGENCY), reported_unit_ids=(complained_of,), **TEXT)

    assert story.life.unit_id == (None if named else mine)
    assert story.life.state is State.LIAISON_REVIEW


def test_naming_a_unit_in_an_ordinary_report_leaves_it_there():
    story = assigned().admin(Step.RECLASSIFY, reported_unit_ids=(unit(REGENCY, CLINIC),), **TEXT)

    assert story.life.unit_id == unit(REGENCY, CLINIC)


def test_who_is_named_with_the_disposition_does_not_get_it():
    story = filed().route(supervisory=True)
    mine = unit(REGENCY, INSPECTORATE)
    values = {"unit_id": mine, "reported_unit_ids": (mine,)}
    with refuses(Refusal.CONFLICT_OF_INTEREST, "unit_id"):
        story.take(Step.ASSIGN_UNIT, inspector(REGENCY), **values)

    values["reported_unit_ids"] = (unit(REGENCY, SCHOOL),)
    story.take(Step.ASSIGN_UNIT, inspector(REGENCY), **values)
    assert (story.life.unit_id, story.life.reported_unit_ids) == (mine, (unit(REGENCY, SCHOOL),))


def test_examination_in_the_field_decided_with_the_disposition_gives_sixty_days():
    story = routed()
    assert story.timer("T7").due_at.date().isoformat() == "2026-09-25"
    story.assign(examination=True)

    assert story.timer("T7").due_at.date().isoformat() == "2026-11-30"
