"""Merged reports leave their master: by the desk, by its reporter's wish, when it was withdrawn."""

import pytest

from register.rules.actors import SYSTEM
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State
from register.rules.steps import Step
from tests.register.rules.people import DESK, admin
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import merged
from tests.register.rules.world import REGENCY


def test_the_reporter_asks_and_the_desk_decides():
    story = merged().reporter(Step.REQUEST_UNMERGE, **TEXT)
    assert story.life.state is State.MERGED
    with refuses(Refusal.NOT_YOUR_ROLE):
        story.accept(admin(REGENCY))

    story.accept(DESK)

    assert (story.life.state, story.life.master_id) == (State.NATIONAL_REVIEW, None)
    assert story.told[-1].step == Step.REQUEST_UNMERGE.value


def test_a_wish_to_be_separated_says_why():
    story = merged()
    with refuses(Refusal.NEEDS_TEXT, "text"):
        story.reporter(Step.REQUEST_UNMERGE, text=" ")


def test_a_follower_stands_alone_once_its_master_was_withdrawn():
    story = merged()
    rest = story.timer("T5").rest
    with refuses(Refusal.NOT_DUE):
        story.take(Step.LEAVE_ENDED_MASTER, SYSTEM)
    story.others[-1].reporter(Step.WITHDRAW)

    story.take(Step.LEAVE_ENDED_MASTER, SYSTEM)

    assert (story.life.state, story.life.agency_id) == (State.NATIONAL_REVIEW, None)
    assert (rest, story.timer("T5").status, story.timer("T1").status) == (60, "RUNNING", "RUNNING")


def test_nobody_separates_a_report_that_follows_nothing_known():
    story = merged()
    story.others.clear()
    with pytest.raises(StepNotAllowed) as refused:
        story.take(Step.LEAVE_ENDED_MASTER, SYSTEM)
    assert refused.value.refusal is Refusal.NOT_DUE
