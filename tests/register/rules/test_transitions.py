"""The table itself: every state × step × role, nothing missing, nothing more."""

from copy import deepcopy

import pytest

from register.rules.actors import ADMIN_DUTIES, IN_AGENCY, Role, reporter_of
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State
from register.rules.steps import Step
from register.rules.transition import Approval, Target
from register.rules.transitions import BY_STEP, TRANSITIONS, rows_from
from tests.register.rules.people import DESK, who
from tests.register.rules.ready import least, ready
from tests.register.rules.stages import STAGES
from tests.register.rules.story import Story
from tests.register.rules.world import INSPECTORATE, NEIGHBOUR

# The ids of LIFECYCLE part 4, in its order. One that stands for several steps has a row for each.
LIFECYCLE_IDS = """
t01 t01b t02 t03 t04 t05 t05b t06 t06b t07 t07b t08 t09 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
t21 t22 t23 t24 t24b t25 t26 t27 t28 t29 t30 X1 X2 X3 X4
""".split()  # noqa: SIM905 (as they stand there)
# Rows that are no id of their own there: consent and decline, lock and join, what a switch or an
# effect speaks of (agency_can_archive, the second wish), and invariant 7.
PARTS = {
    "t06c": "t06b", "t21b": "t21", "t25a": "t25", "t25b": "t25", "t25c": "t25", "X4a": "X4",
    "X4b": "X4", "t07c": "t07b", "t07d": "t07", "t23b": "t23", "t23c": "t23", "t23d": "t23", "i7a": "invariant 7", "i7b": "invariant 7",
}  # fmt: skip
ROWS = [row for row in TRANSITIONS if row.sources]
STORIES = {state: make() for state, make in STAGES.items()}


def by_id(rows):
    return pytest.mark.parametrize("row", rows, ids=[row.id for row in rows])


def roles_of(row):
    duties = ADMIN_DUTIES if Role.ADMIN in row.by else frozenset()
    return sorted({*row.by, *duties})


def taken():
    return [(row, state, role) for row in ROWS for state in row.sources for role in roles_of(row)]


def is_out_of_reach(life, role):
    """Nobody of an agency reaches what the nation holds, no unit what it was not assigned."""
    if life.agency_id is None and role in (*IN_AGENCY, Role.PROVINCE):
        return True
    return role is Role.LIAISON and life.unit_id is None


def end_of(row, state, life):
    return {Target.SAME: state, Target.RESUME: life.resume_to}.get(row.target, row.target)


@pytest.mark.parametrize(
    ("row", "state", "role"), taken(), ids=lambda value: getattr(value, "id", str(value))
)
def test_each_row_is_taken_by_each_of_its_roles(row, state, role):
    story = ready(row.step, state, role)
    number = INSPECTORATE if story.life.supervisory else 1
    person, end = who(role, story.life, number=number), end_of(row, state, story.life)

    if is_out_of_reach(story.life, role):
        with pytest.raises(StepNotAllowed) as refused:
            story.take(row.step, person, **least(row.step))
        assert refused.value.refusal is Refusal.NOT_YOUR_REPORT
        return
    if role is not Role.SYSTEM:
        assert row.step in story.offered(person)
    story.take(row.step, person, **least(row.step))
    if row.approval in (Approval.NATIONAL, Approval.NATIONAL_UNLESS_POLICY):
        assert story.life.state is state
        story.accept(DESK)

    assert story.life.state is end
    assert story.told[-1].step == row.step.value


@by_id(TRANSITIONS)
@pytest.mark.parametrize("state", State)
def test_all_other_pairs_are_refused_and_leave_no_trace(row, state):
    if state in row.sources:
        return
    story = deepcopy(STORIES[state])

    for role in roles_of(row):
        person = who(role, story.life)
        assert row.step not in story.offered(person)
        with pytest.raises(StepNotAllowed) as refused:
            story.take(row.step, person, **least(row.step))
        assert refused.value.refusal is Refusal.NOT_IN_THIS_STATE
    assert story.life == STORIES[state].life


@by_id(ROWS)
@pytest.mark.parametrize("role", Role)
def test_every_other_role_is_refused_and_leaves_no_trace(row, role):
    if role in roles_of(row):
        return
    for state in row.sources:
        story = ready(row.step, state, row.by[0])
        person, before = who(role, story.life), deepcopy(story.life)
        by_hand = {Role.ADMIN, Role.LIAISON} & set(row.by) and story.life.agency_id is None
        if role is Role.NATIONAL and by_hand:
            continue

        assert row.step not in story.offered(person)
        with pytest.raises(StepNotAllowed) as refused:
            story.take(row.step, person, **least(row.step))
        assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
        assert story.life == before


@pytest.mark.parametrize("step", [Step.SUBMIT, Step.SUBMIT_DIRECT])
def test_only_the_reporter_begins_a_life(step):
    story = Story(policy={"direct_to_agency": True})
    story.life.id = 0
    before = deepcopy(story.life)

    for role in set(Role) - {Role.REPORTER}:
        with pytest.raises(StepNotAllowed) as refused:
            story.take(step, who(role, story.life), agency_id=NEIGHBOUR)
        assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert story.life == before
    story.take(step, reporter_of(0), agency_id=NEIGHBOUR)


def test_the_table_has_every_id_of_the_lifecycle():
    ids = [row.id for row in TRANSITIONS]

    assert len(ids) == len(set(ids))
    assert {PARTS.get(name, name) for name in ids} - {"invariant 7"} == set(LIFECYCLE_IDS)


def test_each_step_has_one_row_and_each_row_a_source():
    assert {row.step for row in TRANSITIONS} == set(Step)
    assert len(BY_STEP) == len(TRANSITIONS)
    assert [row.id for row in TRANSITIONS if not row.source.strip() or not row.by] == []


@pytest.mark.parametrize("state", State)
def test_rows_from_a_state_are_those_that_name_it(state):
    assert rows_from(state) == tuple(row for row in TRANSITIONS if state in row.sources)
