"""What is known of a report, who may see it, and what is counted."""

import pytest

from register.rules.actors import Role
from register.rules.effects import marks
from register.rules.life import Level
from register.rules.states import ReportClass, State, Visibility
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Step
from register.rules.transition import Audience
from tests.register.rules.moments import clock
from tests.register.rules.people import DESK, WATCHMAN, inspector, officer
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import (
    ANSWER,
    answered,
    archived,
    assigned,
    closed,
    filed,
    in_progress,
    referred,
    routed,
    withdrawn,
)
from tests.register.rules.world import NEIGHBOUR, OMBUDSMAN, REGENCY

V = Visibility


def test_the_verifying_officer_sets_class_category_place_and_who_is_named():
    life = filed().route(
        report_class=ReportClass.GRIEVANCE, category_code="jalan", region_code="33.05",
        supervisory=True, examination=True, reported_user_ids=(7,), reported_unit_ids=(12,),
    ).life  # fmt: skip

    assert (life.report_class, life.category_code) == (ReportClass.GRIEVANCE, "jalan")
    assert (life.region_code, life.supervisory, life.under_examination) == ("33.05", True, True)
    assert (life.reported_user_ids, life.reported_unit_ids) == ((7,), (12,))


@pytest.mark.parametrize(
    ("visibility", "published"), [(V.PUBLIC, True), (V.ANONYMOUS, True), (V.CONFIDENTIAL, False)]
)
def test_verified_it_is_public_unless_confidential(visibility, published):
    story = filed(visibility=visibility)
    assert not story.life.published

    assert story.route().life.published is published


def test_what_went_to_the_agency_directly_is_public_once_the_agency_has_looked():
    direct = {"direct_to": NEIGHBOUR, "policy": {"direct_to_agency": True}}
    assert not filed(**direct).life.published

    assert filed(**direct).assign().life.published
    assert filed(**direct).admin(Step.RESPOND_INITIAL_AGENCY, **TEXT).life.published
    assert filed(**direct).admin(Step.ANSWER_AGENCY, **ANSWER).life.published
    assert not filed(visibility=V.CONFIDENTIAL, **direct).assign().life.published


def test_what_was_never_verified_is_not_published_by_an_answer():
    story = archived().reporter(Step.REFER_ON_REQUEST, consent=True)
    story.take(Step.ANSWER_WHILE_REFERRED, DESK, **ANSWER).reporter(Step.NOT_SATISFIED, **TEXT)
    story.desk(Step.RECALL_REROUTE, agency_id=REGENCY, **TEXT)

    assert not story.admin(Step.ANSWER_AGENCY, **ANSWER).life.published


def test_supervisory_means_confidential_for_good():
    story = routed().desk(Step.RECLASSIFY, supervisory=True, **TEXT)
    assert (story.life.visibility, story.life.published) == (V.CONFIDENTIAL, False)

    story.take(Step.RECLASSIFY, inspector(REGENCY), supervisory=False, **TEXT)
    assert (story.life.visibility, story.life.published) == (V.CONFIDENTIAL, False)
    story.reporter(Step.WIDEN_VISIBILITY, visibility=V.PUBLIC)
    assert (story.life.visibility, story.life.published) == (V.PUBLIC, True)


def test_narrowing_hides_and_widening_shows():
    story = routed().admin(Step.NARROW_VISIBILITY, visibility=V.ANONYMOUS)
    assert (story.life.visibility, story.life.published) == (V.ANONYMOUS, True)
    story.admin(Step.NARROW_VISIBILITY, visibility=V.CONFIDENTIAL)
    assert not story.life.published

    story.reporter(Step.WIDEN_VISIBILITY, visibility=V.ANONYMOUS)
    assert story.life.published


def test_nothing_unverified_is_published_by_widening():
    story = filed(visibility=V.CONFIDENTIAL)

    assert not story.reporter(Step.WIDEN_VISIBILITY, visibility=V.PUBLIC).life.published


def test_narrowing_publishes_nothing_that_was_taken_down():
    story = withdrawn().reporter(Step.NARROW_VISIBILITY, visibility=V.ANONYMOUS)

    assert (story.life.visibility, story.life.published) == (V.ANONYMOUS, False)


def test_a_final_report_may_still_be_narrowed_and_stays_final():
    story = closed().go_to("2026-09-22").desk(Step.NARROW_VISIBILITY, visibility=V.CONFIDENTIAL)

    assert story.life.final
    assert not story.life.published
    assert Step.REOPEN in story.offered(DESK)


def test_each_answer_must_be_delivered_anew():
    story = answered()
    story.life.answer_delivered = True
    story.reporter(Step.NOT_SATISFIED, **TEXT).admin(Step.ANSWER, **ANSWER)

    assert (story.life.answered, story.life.answer_delivered) == (True, False)


def test_the_appeal_reaches_the_parent():
    story = closed().reporter(Step.REOPEN, **TEXT).admin(Step.ANSWER, **ANSWER)
    story.reporter(Step.ACCEPT).reporter(Step.APPEAL, **TEXT)

    life = story.life
    assert (life.state, life.escalation, life.closure) == (State.IN_PROGRESS, Level.E2, None)
    assert life.appealed


def test_an_objection_is_used_up():
    story = filed().desk(Step.ARCHIVE, reason_code="FORMAT", **TEXT)

    assert story.reporter(Step.OBJECT_ARCHIVE, **TEXT).life.objected


def test_referred_on_request_everything_goes_with_it():
    life = referred().life

    assert (life.ombudsman_id, life.escalation) == (OMBUDSMAN, Level.E4)
    assert (life.consent, life.package_sent) == (True, "FULL")


def test_what_the_ombudsman_hands_back_is_watched_nationally():
    life = referred().take(Step.OMBUDSMAN_HANDS_BACK, WATCHMAN, **TEXT).life

    assert (life.escalation, life.escalation_highest) == (Level.E3, Level.E4)


def test_an_answer_while_referred_ends_the_escalation():
    life = referred().admin(Step.ANSWER_WHILE_REFERRED, **ANSWER).life

    assert (life.state, life.escalation) == (State.ANSWERED, Level.E0)
    assert life.escalation_highest == Level.E4


def test_withdrawn_the_public_record_ends_and_the_inspektorat_may_go_on_by_its_office():
    story = filed().route(supervisory=True, examination=True).reporter(Step.WITHDRAW)
    mine, examiner = inspector(REGENCY), officer(Role.EXAMINER, REGENCY)
    assert (story.life.published, story.life.under_examination) == (False, False)
    assert story.offered(examiner) == set()

    story.take(Step.CONTINUE_EX_OFFICIO, mine, **TEXT)
    assert story.life.under_examination
    assert story.offered(mine) - {Step.NARROW_VISIBILITY} == {
        Step.NOTE_EX_OFFICIO,
        Step.END_EX_OFFICIO,
    }
    story.take(Step.NOTE_EX_OFFICIO, examiner, **TEXT)
    story.take(Step.END_EX_OFFICIO, mine, **TEXT)

    assert (story.life.state, story.life.under_examination) == (State.WITHDRAWN, False)
    assert {told.audience for told in story.told[-3:]} == {Audience.OFFICIALS}


def test_a_unit_and_a_note_change_nothing_else():
    story = in_progress()
    before = dict(vars(story.life))
    story.liaison(Step.PROGRESS_NOTE, internal=True, **TEXT)

    assert vars(story.life) == before
    assert story.told[-1].audience == "OFFICIALS"
    assert assigned().life.info_requests == {}


def test_without_a_wish_visibility_stays():
    life = routed().life
    marks.change_visibility(StepContext(life, DESK, StepData(), Facts(), clock()))

    assert (life.visibility, life.published) == (V.PUBLIC, True)
