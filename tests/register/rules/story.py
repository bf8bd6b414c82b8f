"""One report in a test: it takes steps and lets timers fire as the actions do, without a database.

Whatever happens is judged by the invariants; a refusal must leave the life as it was.
"""

from collections import namedtuple
from copy import deepcopy
from datetime import timedelta

from register.rules.actors import SYSTEM, reporter_of
from register.rules.authority import acting_role
from register.rules.firing import Due, fall_due, refused, remind
from register.rules.interpret import apply, approver, check, offered_steps, row_of
from register.rules.life import Life, TimerKind
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass
from register.rules.step_data import StepContext, StepData
from register.rules.steps import Happening, Step
from register.rules.transition import Audience
from tests.register.invariants import Change, check_change, check_life
from tests.register.rules.moments import MONDAY, clock, wib
from tests.register.rules.people import DESK, EVERYBODY, admin, liaison
from tests.register.rules.world import CLINIC, REGENCY, destination, facts_for, unit

PUBLIC_HAPPENINGS = {Happening.ESCALATED, Happening.OMBUDSMAN_HELD_BACK}
Proposal = namedtuple("Proposal", "row by data approver")
Told = namedtuple("Told", "at step audience state")


class Story:
    """A report with a clock. policy: values that differ from the defaults, for all agencies."""

    def __init__(self, *, at=MONDAY, number=1, direct_to=None, policy=None, **values):
        self.at, self.policy = at, policy or {}
        self.told, self.proposal, self.others = [], None, []
        values = {"category_code": "kesehatan", "region_code": "33.04.07", **values}
        self.life = Life(submitted_at=at, **values)
        step = Step.SUBMIT_DIRECT if direct_to else Step.SUBMIT
        self.take(step, reporter_of(0), agency_id=direct_to)
        self.life.id = number

    def clock(self, holder_id=None, kind=None):
        return clock(self.at, kind=kind or self.life.report_class, **self.policy_of(holder_id))

    def policy_of(self, _holder_id):
        return self.policy

    def later(self, **delta):
        self.at += timedelta(**delta)
        return self.sweep()

    def go_to(self, moment):
        self.at = wib(moment) if isinstance(moment, str) else moment
        return self.sweep()

    def take(self, step, by, *, approved=False, **values):
        """Take a step, or keep it as a proposal where it waits for a second person."""
        row, data, before = row_of(step), StepData(**values), deepcopy(self.life)
        ctx = self._context(row, by, data)
        try:
            role = check(ctx, row)
        except StepNotAllowed:
            assert self.life == before
            raise
        asked = None if approved else approver(row, data, ctx.policy, role)
        if asked is not None:
            self.proposal = Proposal(row, by, data, asked)
            return self
        apply(ctx, row)
        if before.state is not self.life.state:
            self.proposal = None
        audience = Audience.OFFICIALS if data.internal else row.audience
        return self._judge(before, by, ctx.clock, [(step.value, audience)])

    def accept(self, by):
        """Say yes to the proposal, as a second person."""
        kept = self.proposal
        acting_role(by, self.life, (kept.approver,))
        if by.user_id == kept.by.user_id:
            raise StepNotAllowed(Refusal.SAME_OFFICER)
        values = {name: getattr(kept.data, name) for name in kept.data.__dataclass_fields__}
        return self.take(kept.row.step, kept.by, approved=True, **values)

    def sweep(self):
        """Let everything due happen, earliest first."""
        while due := [(t.next_at, k) for k, t in self.life.timers.items() if self._is_due(t)]:
            self._fire(min(due)[1])
        return self

    def timer(self, kind):
        return self.life.timers[TimerKind(kind)]

    def offered(self, by):
        return {row.step for row in offered_steps(self.life, by, self.clock(self.life.agency_id))}

    def desk(self, step, **values):
        return self.take(step, DESK, **values)

    def reporter(self, step, **values):
        return self.take(step, reporter_of(self.life.id), **values)

    def admin(self, step, **values):
        return self.take(step, admin(self.life.agency_id), **values)

    def liaison(self, step, *, number=CLINIC, **values):
        return self.take(step, liaison(self.life.agency_id, number), **values)

    def route(self, agency_id=REGENCY, **values):
        values = {"report_class": self.life.report_class, "checklist": True, **values}
        return self.desk(Step.VERIFY_AND_ROUTE, agency_id=agency_id, **values)

    def assign(self, number=CLINIC, **values):
        unit_id = unit(self.life.agency_id, number)
        return self.admin(Step.ASSIGN_UNIT, unit_id=unit_id, **values)

    def _is_due(self, timer):
        return timer.next_at is not None and timer.next_at <= self.at

    def _context(self, row, by, data):
        goal = by.agency_id if row.step is Step.TAKE_OVER else data.agency_id
        found = destination(goal) if goal is not None else None
        holder = found.agency_id if found else self.life.agency_id
        at = self.clock(holder, data.report_class or ReportClass(self.life.report_class))
        lives = (self.life, [other.life for other in self.others])
        facts = facts_for(row.step, data, by, at.policy, lives=lives)
        return StepContext(self.life, by, data, facts, at)

    def _fire(self, kind):
        before, at = deepcopy(self.life), self.clock(self.life.agency_id)
        if self.life.timers[kind].due_at > self.at:
            assert remind(self.life, kind, at)
            self._judge(before, SYSTEM, at, [(Happening.REMINDED.value, Audience.OFFICIALS)])
            return
        due, told = fall_due(self.life, kind, at), []
        if due.step is not None:
            due = self._system_step(due.step, kind, at, told)
        told += [(what.value, self._audience(what)) for what in due.happenings]
        self._judge(before, SYSTEM, at, told)

    def _system_step(self, step, kind, at, told):
        row = row_of(step)
        facts = facts_for(step, StepData(), SYSTEM, at.policy)
        ctx = StepContext(self.life, SYSTEM, StepData(), facts, at)
        try:
            check(ctx, row)
        except StepNotAllowed as refusal:
            return refused(self.life, kind, refusal.refusal, at)
        apply(ctx, row)
        told.append((step.value, row.audience))
        return Due()

    def _audience(self, what):
        return Audience.PUBLIC if what in PUBLIC_HAPPENINGS else Audience.OFFICIALS

    def _judge(self, before, by, at, told):
        state = self.life.state
        self.told += [Told(self.at, step, audience, state) for step, audience in told]
        check_change(Change(before, self.life, by, at, tuple(told)))
        check_life(self.life, officers=EVERYBODY, clock=at)
        return self
