"""The demo's stories are walks through the table of transitions."""

import pytest

from register.rules.actors import ADMIN_DUTIES, Role
from register.rules.life import Level, TimerKind
from register.rules.states import State
from register.rules.steps import Step
from register.rules.transition import Target
from register.rules.transitions import TRANSITIONS
from tests.demo import demo_files as demo

ROWS = {row.id: row for row in TRANSITIONS}
# The short ids of the stories stand for the row that the step names.
BY_STEP = {row.step: row for row in TRANSITIONS}
STORIES = tuple(demo.stories().values())


def ends_in(story):
    state, resume = None, None
    for told in story["steps"]:
        row = BY_STEP[Step(told["step"])]
        assert state in row.sources or (state is None and not row.sources), told
        if row.target is not Target.SAME and not told.get("pending"):
            resume, state = state, resume if row.target is Target.RESUME else State(row.target)
    return state


def may_take(role, row, *, fallback):
    held = {role, Role.ADMIN} if role in ADMIN_DUTIES else {role}
    by_hand = {Role.ADMIN} if fallback and role is Role.NATIONAL else set()
    return not (held | by_hand).isdisjoint(row.by)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_a_story_leads_to_its_state(story):
    assert ends_in(story) is State(story["final_state"])


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_each_step_is_taken_by_someone_who_may(story):
    for told in story["steps"]:
        row = BY_STEP[Step(told["step"])]
        assert row.id.startswith(told["id"]), told
        assert may_take(Role(told["by"]), row, fallback=story.get("fallback", False)), told


def test_a_step_has_working_days_or_the_timer_that_brings_it():
    for story in STORIES:
        for told in [*story["steps"], {"wd": story["rest"]}]:
            if "due" in told:
                assert told["by"] == "SYS"
                assert TimerKind(told["due"])
            else:
                least, most = told["wd"]
                assert 0 <= least <= most


def test_late_stories_reach_every_level():
    levels = {Level[story["escalation"]] for story in STORIES if "escalation" in story}

    assert levels == {Level.E1, Level.E2, Level.E3, Level.E4}


def test_every_step_of_agencies_reporters_and_desk_is_told():
    told = {Step(step["step"]) for story in STORIES for step in story["steps"]}
    # Switched off by default, optional choices, or without a state of their own.
    untold = {
        Step.SUBMIT_DIRECT,
        Step.ARCHIVE_BY_AGENCY,
        Step.DECLINE,
        Step.JOIN,
        Step.APPEAL,
        Step.NARROW_VISIBILITY,
        Step.WIDEN_VISIBILITY,
        # What follows a merging or a withdrawal that seldom goes wrong.
        Step.REQUEST_UNMERGE,
        Step.LEAVE_ENDED_MASTER,
        Step.CONTINUE_EX_OFFICIO,
        Step.NOTE_EX_OFFICIO,
        Step.END_EX_OFFICIO,
    }

    assert told == set(Step) - untold
