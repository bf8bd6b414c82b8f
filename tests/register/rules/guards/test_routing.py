"""Where a report goes: routing, returning, assigning, merging."""

import pytest

from register.rules.refusals import Refusal
from register.rules.states import State, Visibility
from register.rules.steps import Step
from tests.register.rules.moments import wib
from tests.register.rules.people import COORDINATOR, DESK, inspector, liaison
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import archived, assigned, filed, in_progress, returned, routed
from tests.register.rules.world import (
    CLINIC,
    DISSOLVED,
    DORMANT,
    GORONTALO,
    INSPECTORATE,
    MALUKU,
    MINISTRY,
    NEIGHBOUR,
    PROVINCE,
    REGENCY,
    SCHOOL,
    UNSTAFFED,
    unit,
)

R = Refusal
BACK = {"agency_unknown": True, **TEXT}


def test_each_agency_returns_once_and_two_in_all():
    story = returned()
    with refuses(R.AGENCY_RETURNED_BEFORE, "agency_id"):
        story.route(REGENCY)
    story.route(NEIGHBOUR).admin(Step.RETURN_TO_NATIONAL, **BACK)

    assert (story.life.return_count, story.life.returned_agency_ids) == (2, (REGENCY, NEIGHBOUR))
    with refuses(R.MUST_LOCK_OR_JOIN):
        story.route(MINISTRY)
    assert Step.VERIFY_AND_ROUTE not in story.offered(DESK)
    assert {Step.LOCK, Step.JOIN} <= story.offered(DESK)


def test_a_recalled_report_is_not_returned_by_who_did_already():
    story = returned().route(NEIGHBOUR).desk(Step.RECALL_REROUTE, agency_id=REGENCY, **TEXT)

    with refuses(R.ONCE_ONLY):
        story.admin(Step.RETURN_TO_NATIONAL, **BACK)


def test_after_two_returns_an_objection_leads_to_an_agency_that_keeps_it():
    story = archived().reporter(Step.OBJECT_ARCHIVE, **TEXT)
    story.life.archived_by_id, story.life.return_count = None, 2
    story.route(REGENCY)

    with refuses(R.TOO_MANY_RETURNS):
        story.admin(Step.RETURN_TO_NATIONAL, **BACK)


@pytest.mark.parametrize(
    ("at", "refusal"),
    [
        ("2026-09-14 23:00", None),  # T2 runs out that Monday
        ("2026-09-15 00:00", R.RETURN_WINDOW_OVER),
    ],
)
def test_a_return_comes_within_t2(at, refusal):
    story = routed()
    story.at = wib(at)
    if refusal is None:
        assert story.admin(Step.RETURN_TO_NATIONAL, **BACK).life.state is State.RETURNED_NATIONAL
        return
    with refuses(refusal):
        story.admin(Step.RETURN_TO_NATIONAL, **BACK)
    with refuses(refusal):
        story.sweep().admin(Step.RETURN_TO_NATIONAL, **BACK)


def test_locked_means_kept():
    story = returned().route(NEIGHBOUR).admin(Step.RETURN_TO_NATIONAL, **BACK)
    story.desk(Step.LOCK, agency_id=REGENCY, **TEXT)

    assert story.life.assignment_locked
    with refuses(R.LOCKED):
        story.admin(Step.RETURN_TO_NATIONAL, **BACK)


@pytest.mark.parametrize("step", [Step.LOCK, Step.JOIN])
def test_locking_and_joining_wait_for_the_second_return(step):
    with refuses(R.NOT_ENOUGH_RETURNS):
        returned().desk(step, agency_id=NEIGHBOUR, joint_agency_ids=(REGENCY,), **TEXT)


def test_what_the_nation_holds_by_hand_is_neither_returned_nor_assigned():
    story = filed().route(GORONTALO)
    assert (story.life.agency_id, story.life.intended_agency_id) == (None, GORONTALO)

    for step, typed in {
        Step.RETURN_TO_NATIONAL: BACK,
        Step.ASSIGN_UNIT: {"unit_id": 1},
        Step.PROPOSE_ARCHIVE: TEXT,
    }.items():
        with refuses(R.NOT_YOUR_REPORT):
            story.desk(step, **typed)


def test_a_dormant_regency_falls_to_its_province_and_then_to_the_nation():
    story = filed().route(DORMANT)
    assert (story.life.agency_id, story.life.supervisor_id) == (PROVINCE, None)
    assert story.life.intended_agency_id == DORMANT
    story.admin(Step.RETURN_TO_NATIONAL, **BACK)

    story.route(DORMANT)
    assert (story.life.agency_id, story.life.intended_agency_id) == (None, DORMANT)


@pytest.mark.parametrize(
    ("first", "second", "refusal"),
    [
        (REGENCY, REGENCY, R.SAME_AGENCY),
        (DORMANT, PROVINCE, R.SAME_AGENCY),  # the province holds it already
        (GORONTALO, GORONTALO, R.SAME_AGENCY),  # and the nation holds it still
        (GORONTALO, MALUKU, None),  # held by the nation, but for another
        (GORONTALO, REGENCY, None),
        (REGENCY, GORONTALO, None),
        (REGENCY, 404, R.NEEDS_AGENCY),
    ],
)
def test_a_reroute_goes_to_another_agency(first, second, refusal):
    story = filed().route(first)
    if refusal is None:
        story.desk(Step.RECALL_REROUTE, agency_id=second, **TEXT)
        assert story.life.intended_agency_id == second
        return
    with refuses(refusal, "agency_id"):
        story.desk(Step.RECALL_REROUTE, agency_id=second, **TEXT)


def test_an_agency_that_became_active_takes_over_from_the_nation():
    story = filed().route(GORONTALO)
    story.life.intended_agency_id = REGENCY  # was not onboarded when it was routed

    assert story.desk(Step.RECALL_REROUTE, agency_id=REGENCY, **TEXT).life.agency_id == REGENCY


def test_a_province_reroutes_inside_its_own_regencies():
    story = routed().go_to("2026-09-22")

    with refuses(R.OUTSIDE_SUBTREE, "agency_id"):
        story.take(Step.PROPOSE_REROUTE, COORDINATOR, agency_id=MINISTRY, **TEXT)
    story.take(Step.PROPOSE_REROUTE, COORDINATOR, agency_id=NEIGHBOUR, **TEXT).accept(DESK)
    assert story.life.agency_id == NEIGHBOUR


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({}, R.NEEDS_UNIT),
        ({"unit_id": unit(REGENCY, UNSTAFFED)}, R.UNIT_NOT_READY),
        ({"unit_id": unit(REGENCY, DISSOLVED)}, R.UNIT_NOT_READY),
        (
            {"unit_id": unit(REGENCY, CLINIC), "supporting_unit_ids": (unit(REGENCY, UNSTAFFED),)},
            R.UNIT_NOT_READY,
        ),
    ],
)
def test_a_unit_is_active_and_staffed(typed, refusal):
    with refuses(refusal, "unit_id"):
        routed().admin(Step.ASSIGN_UNIT, **typed)
    with refuses(refusal, "unit_id"):
        assigned().admin(Step.CHANGE_UNIT, **TEXT, **typed)


def test_a_supervisory_report_goes_to_the_inspektorat_and_not_to_who_is_named():
    story = filed().route(supervisory=True)
    handler, watchdog = inspector(REGENCY), unit(REGENCY, INSPECTORATE)

    with refuses(R.SUPERVISORY_ONLY, "unit_id"):
        story.take(Step.ASSIGN_UNIT, handler, unit_id=unit(REGENCY, SCHOOL))
    story.life.reported_unit_ids = (watchdog, unit(REGENCY, CLINIC))
    for unit_id in story.life.reported_unit_ids:
        with refuses(R.CONFLICT_OF_INTEREST, "unit_id"):
            story.take(Step.ASSIGN_UNIT, handler, unit_id=unit_id)
    story.life.reported_unit_ids = (unit(REGENCY, CLINIC),)
    assert story.take(Step.ASSIGN_UNIT, handler, unit_id=watchdog).life.unit_id == watchdog


def test_a_unit_returns_once_and_only_the_leading_one():
    story = routed().assign(supporting_unit_ids=(unit(REGENCY, SCHOOL),))
    with refuses(R.NOT_YOUR_REPORT):
        story.take(Step.RETURN_TO_AGENCY, liaison(REGENCY, SCHOOL), **TEXT)
    story.liaison(Step.RETURN_TO_AGENCY, **TEXT)
    assert story.life.returned_unit_ids == (unit(REGENCY, CLINIC),)

    story.assign()
    with refuses(R.UNIT_RETURNED_BEFORE):
        story.liaison(Step.RETURN_TO_AGENCY, **TEXT)


def make_master(**values):
    return routed(number=2, **values)


@pytest.mark.parametrize(
    ("mine", "master", "number", "refusal"),
    [
        ({}, {}, "3", R.MASTER_NOT_OPEN),  # no such report
        ({}, {}, "1", R.MASTER_NOT_OPEN),  # itself
        ({}, {"state": State.WITHDRAWN}, "2", R.MASTER_NOT_OPEN),
        ({}, {"state": State.CLOSED}, "2", R.MASTER_NOT_OPEN),
        ({}, {"report_class": "GRIEVANCE"}, "2", R.MASTER_OTHER_CLASS),
        ({}, {"supervisory": True}, "2", R.MASTER_OTHER_CLASS),
        ({"visibility": Visibility.CONFIDENTIAL}, {}, "2", R.MASTER_WIDER),
        ({"visibility": Visibility.ANONYMOUS}, {}, "2", R.MASTER_WIDER),
        ({}, {"agency_id": NEIGHBOUR}, "2", R.MASTER_OTHER_AGENCY),
    ],
)
def test_a_master_is_open_alike_and_no_wider(mine, master, number, refusal):
    story, other = routed(**mine), make_master()
    for name, value in master.items():
        setattr(other.life, name, value)
    story.others = [story, other]

    with refuses(refusal, "master_number"):
        story.admin(Step.MERGE, master_number=number)


@pytest.mark.parametrize("visibility", Visibility)
def test_a_report_merges_into_one_as_narrow_or_narrower(visibility):
    story = routed()
    story.others = [make_master(visibility=visibility)]
    story.admin(Step.MERGE, master_number="2")

    assert (story.life.state, story.life.master_id) == (State.MERGED, 2)
    assert not story.life.published


def test_the_nation_merges_across_agencies():
    story, master = filed(), make_master()
    story.others = [master]
    story.desk(Step.MERGE, master_number="2")

    assert story.life.master_id == 2


def test_a_master_is_not_merged_itself():
    story, follower = routed(), make_master()
    follower.life.master_id = 1
    story.others = [follower, in_progress(number=3)]

    with refuses(R.HAS_MERGED_REPORTS):
        story.admin(Step.MERGE, master_number="3")
