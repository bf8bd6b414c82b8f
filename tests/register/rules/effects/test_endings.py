"""What runs on when a report ends: nothing, or the window in which that can be undone."""

import pytest

from register.rules.life import TimerKind
from register.rules.states import Closure, State
from register.rules.steps import Step
from tests.register.rules.moments import MONDAY
from tests.register.rules.people import DESK, WATCHMAN
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import (
    answered,
    archived,
    closed,
    in_progress,
    merged,
    referred,
    waiting,
    withdrawn,
)

T = TimerKind


def live(story):
    return {kind for kind, timer in story.life.timers.items() if timer.is_live}


@pytest.mark.parametrize(
    ("make", "left"),
    [(closed, {T.T9}), (archived, {T.T11}), (merged, set()), (withdrawn, set())],
)
def test_each_end_keeps_its_window_or_nothing(make, left):
    assert live(make()) == left


def test_the_reporter_closes_with_a_rating():
    life = answered().reporter(Step.ACCEPT, rating=4).life

    assert (life.closure, life.rating, life.closed_at) == (Closure.ACCEPTED, 4, MONDAY)


def test_the_ombudsman_closes_without_an_answer():
    story = referred().take(Step.OMBUDSMAN_CONCLUDES, WATCHMAN, evidence_ids=(3,), **TEXT)

    assert (story.life.state, story.life.closure) == (State.CLOSED, Closure.OMBUDSMAN)
    assert not story.life.answered
    assert live(story) == {T.T9}


def test_the_archiver_is_remembered():
    assert archived().life.archived_by_id == DESK.user_id


def test_withdrawn_while_information_is_awaited():
    story = waiting().reporter(Step.WITHDRAW)

    assert (story.life.state, story.life.resume_to, live(story)) == (State.WITHDRAWN, None, set())


def test_the_window_of_a_closed_report_ends_with_its_referral():
    story = closed().reporter(Step.REFER_ON_REQUEST, consent=True)

    assert (story.life.closure, live(story)) == (None, {T.T7})


def test_consent_is_asked_of_whoever_has_not_given_it():
    story = in_progress().go_to("2026-12-01 00:00")
    assert live(story) == {T.T7, T.T10}
    assert story.life.package_sent == "NOTICE"

    story.reporter(Step.CONSENT, consent=True)
    assert (story.life.consent, story.life.package_sent) == (True, "FULL")
    assert live(story) == {T.T7}


def test_consent_given_at_filing_is_not_asked_for_again():
    story = in_progress(consent=True).go_to("2026-12-01 00:00")
    assert (story.life.package_sent, live(story)) == ("FULL", {T.T7})

    story.go_to("2026-12-31")
    assert (story.life.consent, story.life.package_sent) == (True, "FULL")


def test_declined_the_package_stays_without_identity():
    story = in_progress().go_to("2026-12-01 00:00").reporter(Step.DECLINE)

    assert (story.life.consent, story.life.package_sent) == (False, "DEIDENTIFIED")
    assert live(story) == {T.T7}
