"""Counts, switches, levels and classification: whether a right is open at all."""

from dataclasses import replace

import pytest

from register.rules.life import Level
from register.rules.refusals import Refusal
from register.rules.states import ArchiveReason, ReportClass, State, Visibility
from register.rules.steps import Step
from tests.register.rules.people import COORDINATOR, DESK, DESK_2, inspector
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import archived, assigned, filed, merged, routed, withdrawn
from tests.register.rules.world import GORONTALO, NEIGHBOUR, REGENCY

R = Refusal


def test_two_requests_in_each_stage():
    story = routed()
    for _ in range(2):
        story.admin(Step.REQUEST_INFO, **TEXT).reporter(Step.SUPPLY_INFO, **TEXT)
    with refuses(R.TOO_MANY_INFO_REQUESTS):
        story.admin(Step.REQUEST_INFO, **TEXT)

    story.assign().liaison(Step.REQUEST_INFO, **TEXT)
    assert story.life.info_requests == {"AGENCY_REVIEW": 2, "LIAISON_REVIEW": 1}


def test_an_objection_is_decided_by_another_officer():
    story = archived().reporter(Step.OBJECT_ARCHIVE, **TEXT)
    again = {"reason_code": ArchiveReason.FORMAT, **TEXT}
    story.others.append(filed(number=2))

    assert story.offered(DESK).isdisjoint({Step.ARCHIVE, Step.VERIFY_AND_ROUTE, Step.MERGE})
    with refuses(R.SAME_OFFICER):
        story.route()
    with refuses(R.SAME_OFFICER):
        story.desk(Step.ARCHIVE, **again)
    with refuses(R.SAME_OFFICER):
        story.desk(Step.MERGE, master_number="2")
    assert story.take(Step.ARCHIVE, DESK_2, **again).life.archived_by_id == DESK_2.user_id


def test_a_system_and_its_keeper_are_one_officer_for_an_objection():
    system = replace(DESK, user_id=-7, keeper_id=DESK.user_id)
    again = {"reason_code": ArchiveReason.FORMAT, **TEXT}
    by_person = archived().reporter(Step.OBJECT_ARCHIVE, **TEXT)
    with refuses(R.SAME_OFFICER):
        by_person.take(Step.ARCHIVE, system, **again)
    of_another = replace(system, keeper_id=DESK_2.user_id)
    by_system = by_person.take(Step.ARCHIVE, of_another, **again)

    assert by_system.life.archived_by_id == DESK_2.user_id


def test_once_the_objection_is_decided_the_archiver_may_work_on_it():
    story = archived().reporter(Step.OBJECT_ARCHIVE, **TEXT)
    routing = {"report_class": ReportClass.COMPLAINT, "checklist": True}
    story.take(Step.VERIFY_AND_ROUTE, DESK_2, agency_id=REGENCY, **routing)
    story.admin(Step.RETURN_TO_NATIONAL, agency_unknown=True, **TEXT)

    assert story.route(NEIGHBOUR).life.agency_id == NEIGHBOUR


@pytest.mark.parametrize("person", [COORDINATOR, DESK])
def test_nudging_begins_at_e1(person):
    story = routed()
    with refuses(R.NOT_ESCALATED):
        story.take(Step.NUDGE, person, **TEXT)
    story.go_to("2026-09-15")  # T2 was due on Monday
    assert story.life.escalation is Level.E1

    assert story.take(Step.NUDGE, person, **TEXT).life.nudges == 1


@pytest.mark.parametrize(
    ("story", "why"),
    [(filed, R.NOT_IN_THIS_STATE), (lambda: filed().route(GORONTALO), R.NOT_YOUR_REPORT)],
)
def test_the_desk_does_not_nudge_itself(story, why):
    own = story().go_to("2026-09-15")  # what the desk keeps, or keeps by hand, is late
    assert (own.life.escalation, own.life.agency_id) == (Level.E1, None)
    assert Step.NUDGE not in own.offered(DESK)

    with refuses(why):
        own.take(Step.NUDGE, DESK, **TEXT)

    assert own.life.nudges == 0


@pytest.mark.parametrize(
    ("step", "typed"), [(Step.PROPOSE_REROUTE, {"agency_id": NEIGHBOUR}), (Step.TAKE_OVER, {})]
)
def test_the_parent_steps_in_at_e2(step, typed):
    story = routed().go_to("2026-09-15")
    with refuses(R.NOT_ESCALATED):
        story.take(step, COORDINATOR, **TEXT, **typed)
    story.go_to("2026-09-22")  # five days after the breach

    assert story.take(step, COORDINATOR, **TEXT, **typed).proposal.row.step is step


def test_only_the_inspektorat_lowers_a_supervisory_report():
    story = routed().desk(Step.RECLASSIFY, **TEXT, supervisory=True)
    lower = {"supervisory": False, **TEXT}

    with refuses(R.STAYS_SUPERVISORY, "supervisory"):
        story.desk(Step.RECLASSIFY, **lower)
    with refuses(R.SUPERVISORY_ONLY):
        story.admin(Step.RECLASSIFY, **lower)
    assert not story.take(Step.RECLASSIFY, inspector(REGENCY), **lower).life.supervisory


def test_routing_anew_does_not_lower_it_either():
    story = filed().route(supervisory=True)
    story.take(Step.RETURN_TO_NATIONAL, inspector(REGENCY), agency_unknown=True, **TEXT)

    with refuses(R.STAYS_SUPERVISORY, "supervisory"):
        story.route(NEIGHBOUR, supervisory=False)
    assert story.route(NEIGHBOUR, supervisory=True).life.supervisory
    assert story.life.state is State.AGENCY_REVIEW


@pytest.mark.parametrize(
    "typed",
    [
        {"report_class": ReportClass.GRIEVANCE},
        {"supervisory": True},
        {"examination": True},
        {"reported_user_ids": (5,)},
        {"reported_unit_ids": (5,)},
    ],
)
def test_whatever_differs_is_a_reclassification(typed):
    assert assigned().desk(Step.RECLASSIFY, **TEXT, **typed).told[-1].step == "RECLASSIFY"


@pytest.mark.parametrize("typed", [{}, {"supervisory": False}, {"examination": False}])
def test_what_does_not_differ_is_none(typed):
    with refuses(R.NOTHING_CHANGES, "report_class"):
        assigned().desk(Step.RECLASSIFY, **TEXT, **typed)


def test_unmerging_is_for_the_nation():
    with refuses(R.NOT_YOUR_ROLE):
        merged().admin(Step.UNMERGE, **TEXT)


def test_only_a_supervisory_report_goes_on_by_office_and_once_at_a_time():
    mine, plain = inspector(REGENCY), withdrawn()
    with refuses(R.NOT_SUPERVISORY):
        plain.take(Step.CONTINUE_EX_OFFICIO, mine, **TEXT)
    story = filed().route(supervisory=True).reporter(Step.WITHDRAW)
    for step in (Step.NOTE_EX_OFFICIO, Step.END_EX_OFFICIO):
        with refuses(R.NOT_EXAMINED):
            story.take(step, mine, **TEXT)

    story.take(Step.CONTINUE_EX_OFFICIO, mine, **TEXT)
    with refuses(R.EXAMINED_ALREADY):
        story.take(Step.CONTINUE_EX_OFFICIO, mine, **TEXT)


@pytest.mark.parametrize("name", ["reported_unit_ids", "reported_user_ids"])
def test_naming_the_same_people_again_changes_nothing(name):
    story = filed().route(supervisory=True, **{name: (7,)})
    with refuses(R.NOTHING_CHANGES, "report_class"):
        story.take(Step.RECLASSIFY, inspector(REGENCY), **{name: (7,)}, **TEXT)

    story.take(Step.RECLASSIFY, inspector(REGENCY), **{name: (7, 8)}, **TEXT)
    assert getattr(story.life, name) == (7, 8)


def test_what_is_confidential_is_not_narrowed_again():
    story = routed(visibility=Visibility.CONFIDENTIAL)

    for take in (story.reporter, story.admin, story.desk):
        with refuses(R.ALREADY_CONFIDENTIAL):
            take(Step.NARROW_VISIBILITY, visibility=Visibility.ANONYMOUS)
    assert Step.NARROW_VISIBILITY not in story.offered(DESK)


def test_what_all_may_see_is_not_widened():
    with refuses(R.ALREADY_PUBLIC):
        routed().reporter(Step.WIDEN_VISIBILITY, visibility=Visibility.PUBLIC)


def test_a_supervisory_report_stays_confidential():
    story = filed().route(supervisory=True)

    with refuses(R.STAYS_SUPERVISORY):
        story.reporter(Step.WIDEN_VISIBILITY, visibility=Visibility.PUBLIC)
