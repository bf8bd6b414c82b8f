"""What must be typed: each refusal names the field to mend, and nothing has changed."""

from datetime import date

import pytest

from register.rules.interpret import row_of
from register.rules.refusals import Refusal
from register.rules.states import ArchiveReason, ReportClass, State, Visibility
from register.rules.steps import Step
from tests.register.rules.people import WATCHMAN, who
from tests.register.rules.ready import LEAST, TEXT, VERIFIED, least, ready
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import ANSWER, answered, filed, in_progress, referred, routed
from tests.register.rules.world import GORONTALO, NEIGHBOUR, REGENCY

R = Refusal
NEEDS_TEXT = {
    Step.REQUEST_INFO: State.LIAISON_REVIEW,
    Step.SUPPLY_INFO: State.NEEDS_INFO,
    Step.ARCHIVE: State.NATIONAL_REVIEW,
    Step.PROPOSE_ARCHIVE: State.AGENCY_REVIEW,
    Step.UNMERGE: State.MERGED,
    Step.RESPOND_INITIAL_AGENCY: State.AGENCY_REVIEW,
    Step.ANSWER_AGENCY: State.AGENCY_REVIEW,
    Step.RETURN_TO_NATIONAL: State.AGENCY_REVIEW,
    Step.RESPOND_INITIAL: State.LIAISON_REVIEW,
    Step.ANSWER: State.LIAISON_REVIEW,
    Step.RETURN_TO_AGENCY: State.LIAISON_REVIEW,
    Step.CHANGE_UNIT: State.IN_PROGRESS,
    Step.PROGRESS_NOTE: State.IN_PROGRESS,
    Step.INTERIM_REPLY: State.IN_PROGRESS,
    Step.NOT_SATISFIED: State.ANSWERED,
    Step.REOPEN: State.CLOSED,
    Step.APPEAL: State.CLOSED,
    Step.OBJECT_ARCHIVE: State.ARCHIVED,
    Step.ANSWER_WHILE_REFERRED: State.OMBUDSMAN,
    Step.OMBUDSMAN_CONCLUDES: State.OMBUDSMAN,
    Step.OMBUDSMAN_HANDS_BACK: State.OMBUDSMAN,
    Step.RECALL_REROUTE: State.AGENCY_REVIEW,
    Step.RECLASSIFY: State.AGENCY_REVIEW,
    Step.NUDGE: State.IN_PROGRESS,
    Step.PROPOSE_REROUTE: State.AGENCY_REVIEW,
    Step.TAKE_OVER: State.AGENCY_REVIEW,
    Step.LOCK: State.RETURNED_NATIONAL,
    Step.JOIN: State.RETURNED_NATIONAL,
}


@pytest.mark.parametrize(("step", "state"), NEEDS_TEXT.items())
def test_steps_that_say_why_need_a_text(step, state):
    role = row_of(step).by[0]
    story = ready(step, state, role)

    with refuses(R.NEEDS_TEXT, "text"):
        story.take(step, who(role, story.life), **{**least(step), "text": " \n"})


def test_the_nation_has_nowhere_to_keep_an_internal_note():
    story = filed().route(GORONTALO).desk(Step.RESPOND_INITIAL_AGENCY, **TEXT)

    with refuses(R.NOTES_ARE_AN_AGENCYS, "internal"):
        story.desk(Step.PROGRESS_NOTE, internal=True, **TEXT)


@pytest.mark.parametrize(
    ("missing", "refusal", "field"),
    [
        ({"report_class": None}, R.NEEDS_CLASS, "report_class"),
        ({"category_code": ""}, R.NEEDS_CATEGORY, "category_code"),
        ({"region_code": ""}, R.NEEDS_PLACE, "region_code"),
        ({"checklist": False}, R.NEEDS_CHECKLIST, "checklist"),
        ({"agency_id": None}, R.NEEDS_AGENCY, "agency_id"),
        ({"agency_id": 404}, R.NEEDS_AGENCY, "agency_id"),
    ],
)
def test_routing_needs_class_category_place_checklist_and_agency(missing, refusal, field):
    story = filed(category_code="", region_code="")
    typed = {"category_code": "jalan", "region_code": "33.04", **VERIFIED, **missing}

    with refuses(refusal, field):
        story.desk(Step.VERIFY_AND_ROUTE, **typed)


def test_what_the_reporter_said_of_category_and_place_will_do():
    story = filed(category_code="jalan", region_code="33.04").desk(
        Step.VERIFY_AND_ROUTE, **VERIFIED
    )

    assert (story.life.category_code, story.life.region_code) == ("jalan", "33.04")


@pytest.mark.parametrize("step", [Step.ARCHIVE, Step.PROPOSE_ARCHIVE, Step.ARCHIVE_BY_AGENCY])
def test_archiving_needs_one_of_the_listed_reasons(step):
    row = row_of(step)
    story = ready(step, row.sources[0], row.by[0])

    with refuses(R.NEEDS_REASON_CODE, "reason_code"):
        story.take(step, who(row.by[0], story.life), **TEXT)


def test_no_reason_says_that_another_body_is_competent():
    assert {reason.value for reason in ArchiveReason} == {
        "FORMAT", "TOO_GENERAL", "NOT_GOV", "TEST_OR_SPAM", "ABUSE", "ADVERT", "COURT",
        "CRIMINAL_OR_LEGISLATIVE", "PRIVATE_DISPUTE", "OTHER",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({}, R.NEEDS_PROPOSAL),
        ({"agency_id": REGENCY}, R.SAME_AGENCY),
    ],
)
def test_a_return_names_who_is_competent_or_says_that_nobody_knows(typed, refusal):
    with refuses(refusal, "agency_id"):
        routed().admin(Step.RETURN_TO_NATIONAL, **TEXT, **typed)

    routed().admin(Step.RETURN_TO_NATIONAL, **TEXT, agency_id=NEIGHBOUR)
    routed().admin(Step.RETURN_TO_NATIONAL, **TEXT, agency_unknown=True)


ANSWERS = {
    Step.ANSWER_AGENCY: routed,
    Step.ANSWER: in_progress,
    Step.ANSWER_WHILE_REFERRED: referred,
}


@pytest.mark.parametrize(("step", "make"), ANSWERS.items())
def test_an_answer_is_substantive_and_shows_its_field_work(step, make):
    story = make()

    with refuses(R.NEEDS_SUBSTANCE, "substantive"):
        story.admin(step, text="Sudah.")
    with refuses(R.NEEDS_EVIDENCE, "evidence"):
        story.admin(step, **ANSWER, field_work=True)
    story.admin(step, **ANSWER, field_work=True, evidence_ids=(5,))
    assert story.life.state is State.ANSWERED


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_a_rating_is_one_to_five(rating):
    with refuses(R.RATING_OUT_OF_RANGE, "rating"):
        answered().reporter(Step.ACCEPT, rating=rating)


@pytest.mark.parametrize("rating", [None, 1, 5])
def test_a_rating_may_be_left_out(rating):
    assert answered().reporter(Step.ACCEPT, rating=rating).life.rating == rating


@pytest.mark.parametrize(
    ("new_date", "refusal"),
    [
        (None, R.NEEDS_DATE),
        (date(2026, 9, 7), R.DATE_IN_PAST),  # today
        (date(2026, 9, 4), R.DATE_IN_PAST),
    ],
)
def test_an_interim_reply_promises_a_date_ahead(new_date, refusal):
    with refuses(refusal, "new_date"):
        in_progress().admin(Step.INTERIM_REPLY, **TEXT, new_date=new_date)


def test_today_is_the_holders_day():
    story = in_progress().go_to("2026-09-08 00:30")  # still Monday in UTC

    with refuses(R.DATE_IN_PAST, "new_date"):
        story.admin(Step.INTERIM_REPLY, **TEXT, new_date=date(2026, 9, 8))


def test_the_ombudsmans_date_lies_ahead_and_may_be_left_out():
    with refuses(R.DATE_IN_PAST, "new_date"):
        referred().take(Step.OMBUDSMAN_HANDS_BACK, WATCHMAN, **TEXT, new_date=date(2026, 9, 7))

    referred().take(Step.OMBUDSMAN_HANDS_BACK, WATCHMAN, **TEXT)


def test_identity_is_handed_on_only_with_consent():
    with refuses(R.NEEDS_CONSENT, "consent"):
        in_progress().reporter(Step.REFER_ON_REQUEST)


def test_the_ombudsman_concludes_with_a_document():
    with refuses(R.NEEDS_OUTCOME, "evidence"):
        referred().take(Step.OMBUDSMAN_CONCLUDES, WATCHMAN, **TEXT)


@pytest.mark.parametrize("joint", [(), (REGENCY,)])
def test_joint_handling_names_another_agency(joint):
    story = ready(Step.JOIN, State.RETURNED_NATIONAL, None)

    with refuses(R.NEEDS_JOINT, "joint_agency_ids"):
        story.desk(Step.JOIN, **{**LEAST[Step.JOIN], "joint_agency_ids": joint})


V = Visibility


@pytest.mark.parametrize(
    ("now", "wished", "refusal"),
    [
        (V.PUBLIC, None, R.NOTHING_CHANGES),
        (V.PUBLIC, V.PUBLIC, R.NOTHING_CHANGES),
        (V.ANONYMOUS, V.ANONYMOUS, R.NOTHING_CHANGES),
        (V.ANONYMOUS, V.PUBLIC, R.WOULD_WIDEN),
    ],
)
def test_narrowing_only_narrows(now, wished, refusal):
    for take in (story := routed(visibility=now)).reporter, story.admin, story.desk:
        with refuses(refusal, "visibility"):
            take(Step.NARROW_VISIBILITY, visibility=wished)


@pytest.mark.parametrize(
    ("now", "wished"),
    [(V.ANONYMOUS, None), (V.ANONYMOUS, V.CONFIDENTIAL), (V.ANONYMOUS, V.ANONYMOUS)],
)
def test_widening_only_widens(now, wished):
    with refuses(R.NOTHING_CHANGES, "visibility"):
        routed(visibility=now).reporter(Step.WIDEN_VISIBILITY, visibility=wished)


def test_reclassifying_needs_a_difference():
    with refuses(R.NOTHING_CHANGES, "report_class"):
        routed().desk(Step.RECLASSIFY, **TEXT, report_class=ReportClass.COMPLAINT)
