"""Random lives: several reports and agencies, anybody doing anything, a clock that jumps.

Each step and each timer that fires is judged by the invariants (see Story), and nothing but a
refusal may come of whatever is tried.
"""

from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from register.rules.actors import SYSTEM, reporter_of
from register.rules.interpret import row_of
from register.rules.refusals import StepNotAllowed
from register.rules.states import ReportClass, State, Visibility
from register.rules.steps import Step
from register.rules.transitions import TRANSITIONS
from tests.kernel.seeded import seeded
from tests.register.invariants import check_life
from tests.register.rules.any_inputs import any_inputs
from tests.register.rules.moments import MONDAY
from tests.register.rules.people import COORDINATOR, DESK, DESK_2, EVERYBODY, WATCHMAN
from tests.register.rules.story import Story
from tests.register.rules.world import MINISTRY, NEIGHBOUR, PROVINCE, REGENCY

AT_LEAST = 3000
MOST_LIVES = 5
# Each agency has decided the ambiguous points differently; the nation keeps the defaults.
POLICIES = {
    REGENCY: {"province_may_reroute": True, "ombudsman_stop_on": "FIRST_RESPONSE"},
    NEIGHBOUR: {"direct_to_agency": True, "answer_approval": "ADM", "ombudsman_start": "DISPOSED"},
    PROVINCE: {"agency_can_archive": True, "return_window": "ALWAYS", "ombudsman_mode": "CONSENT"},
    MINISTRY: {"answer_approval": "LEAD", "sla_basis": "SUBMISSION", "ombudsman_mode": "MANUAL"},
}
ROWS = [row for row in TRANSITIONS if row.sources]
# Steps that end a life, lead round in circles or change little are taken seldom.
SELDOM = {
    Step.WITHDRAW, Step.ARCHIVE, Step.ARCHIVE_BY_AGENCY, Step.PROPOSE_ARCHIVE, Step.RECLASSIFY,
    Step.NARROW_VISIBILITY, Step.WIDEN_VISIBILITY, Step.NUDGE, Step.REFER_ON_REQUEST, Step.MERGE,
    Step.REQUEST_INFO, Step.PROGRESS_NOTE, Step.RECALL_REROUTE,
}  # fmt: skip
HOURS = (1, 9, 24, 24, 24 * 4, 24 * 7, 24 * 21)
SEED = st.integers(0, 2**32)
DONE = Counter()


class Walk(Story):
    """A report under the policy of whoever holds it, whose changes are counted."""

    def policy_of(self, holder_id):
        return POLICIES.get(holder_id, {})

    def attempt(self, row, by, rng):
        try:
            self.take(row.step, by, **any_inputs(self, row, rng))
        except StepNotAllowed:
            DONE["refused"] += 1

    def _judge(self, before, by, at, told):
        DONE.update(["judged", self.life.state, *(step for step, _ in told)])
        return super()._judge(before, by, at, told)


class Lives(RuleBasedStateMachine):
    """Reports side by side under one clock."""

    def __init__(self):
        super().__init__()
        self.at, self.stories, self.moves = MONDAY, [], 0

    @precondition(lambda self: len(self.stories) < MOST_LIVES)
    @rule(seed=SEED)
    def file(self, seed):
        rng = self.luck(seed)
        story = Walk(
            at=self.at,
            number=len(self.stories) + 1,
            report_class=rng.choice([*ReportClass]),
            visibility=rng.choice([*Visibility]),
            consent=rng.choice((None, True)),
            direct_to=rng.choice((None, None, NEIGHBOUR)),
        )
        self.stories.append(story)
        for each in self.stories:
            each.others = self.stories

    @precondition(lambda self: self.stories)
    @rule(seed=SEED)
    def live_on(self, seed):
        rng = self.luck(seed)
        story = self.one(rng)
        for _ in range(3):
            offers = self.offers(story, rng)
            if offers:
                steps = sorted(offers)
                weights = [1 if step in SELDOM else 6 for step in steps]
                step = rng.choices(steps, weights)[0]
                story.attempt(row_of(step), rng.choice(offers[step]), rng)
        self.leave_ended_masters()

    @precondition(lambda self: self.stories)
    @rule(seed=SEED)
    def try_anything(self, seed):
        rng = self.luck(seed)
        by = rng.choice((*EVERYBODY, SYSTEM, reporter_of(1), reporter_of(2)))
        self.one(rng).attempt(rng.choice(ROWS), by, rng)
        self.leave_ended_masters()

    @precondition(lambda self: any(story.proposal for story in self.stories))
    @rule(seed=SEED)
    def decide(self, seed):
        rng = self.luck(seed)
        story = rng.choice([story for story in self.stories if story.proposal])
        story.at = self.at
        try:
            story.accept(rng.choice(self.concerned(story)))
        except StepNotAllowed:
            DONE["refused"] += 1

    @rule(seed=SEED, delivered=st.booleans())
    def pass_time(self, seed, delivered):
        self.at += timedelta(hours=self.luck(seed).choice(HOURS))
        for story in self.stories:
            story.life.answer_delivered |= delivered and story.life.state is State.ANSWERED
            story.go_to(self.at)
        self.leave_ended_masters()

    @invariant()
    def all_hold(self):
        for story in self.stories:
            check_life(story.life, officers=EVERYBODY, clock=story.clock())
            assert not self.follows_nothing(story)

    def follows_nothing(self, story):
        masters = {other.life.id: other.life for other in self.stories}
        master = masters.get(story.life.master_id)
        return master is not None and master.state is State.WITHDRAWN

    def leave_ended_masters(self):
        """What the ledger does after a withdrawal."""
        for story in filter(self.follows_nothing, self.stories):
            story.at = self.at
            story.take(Step.LEAVE_ENDED_MASTER, SYSTEM)

    def luck(self, seed):
        """Return randomness that differs from move to move, though the seed is often the same."""
        self.moves += 1
        return seeded(f"{seed}/{self.moves}")

    def one(self, rng):
        story = rng.choice(self.stories)
        story.at = self.at
        return story

    def offers(self, story, rng):
        """What some of those concerned may do, from the table alone."""
        found = {}
        for by in (reporter_of(story.life.id), DESK, *rng.sample(self.concerned(story), 5)):
            for step in story.offered(by):
                found.setdefault(step, []).append(by)
        return found

    def concerned(self, story):
        """The officers of the agency that holds it, and those above it."""
        mine = [p for p in EVERYBODY if p.agency_id == (story.life.agency_id or REGENCY)]
        return (DESK, DESK_2, COORDINATOR, WATCHMAN, *mine)


def test_random_lives():
    DONE.clear()
    unhurried = settings(
        max_examples=130,
        stateful_step_count=60,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )

    run(Lives, settings=unhurried)

    assert DONE["judged"] + DONE["refused"] >= AT_LEAST
    assert [state for state in State if not DONE[state]] == []
