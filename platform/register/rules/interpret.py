"""The interpreter of the table: one row acts on one life, or refuses and changes nothing.

Source: LIFECYCLE 4
"""

from register.rules import trial
from register.rules.actors import Actor, Role
from register.rules.authority import acting_role
from register.rules.escalation import settle
from register.rules.life import Life
from register.rules.policy import Policy
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import FOUR_EYES_REASONS, State
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Step
from register.rules.timers import Clock
from register.rules.transition import Approval, Target, Transition
from register.rules.transitions import BY_STEP, rows_from

# What is still possible once the window of an ended report has passed: officers reopen for a year
# (t21), and whoever is in charge may always narrow who sees it (invariant 7).
AFTER_THE_END = frozenset({Step.REOPEN, Step.NARROW_VISIBILITY})


def check(ctx: StepContext, row: Transition) -> Role:
    """Return the role the actor acts in, after all of the row's guards.

    :raises StepNotAllowed: with the first reason found and the field to mend
    """
    role = offer(ctx, row)
    for guard in row.given:
        guard(ctx)
    return role


def offer(ctx: StepContext, row: Transition) -> Role:
    """Return the role in which the actor is offered this row now, before anything is typed.

    :raises StepNotAllowed: state, role, or a right that is not open
    """
    if not _starts_here(ctx.life, row):
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
    if ctx.life.is_trial and row.step not in trial.STEPS:
        raise StepNotAllowed(Refusal.ONLY_A_TRIAL)
    role = acting_role(ctx.actor, ctx.life, row.by, joint=row.joint)
    if ctx.life.final and row.step not in AFTER_THE_END:
        raise StepNotAllowed(Refusal.WINDOW_OVER)
    for guard in row.when:
        guard(ctx)
    return role


def _starts_here(life: Life, row: Transition) -> bool:
    # A row without sources begins a life, and only one that is not stored yet.
    return life.state in row.sources if row.sources else life.id == 0


def apply(ctx: StepContext, row: Transition) -> None:
    """Let a row act on the life, whose guards have been checked."""
    life, former = ctx.life, ctx.life.state
    for effect in row.before:
        effect(ctx)
    life.state = target_of(row, life)
    for effect in row.after:
        effect(ctx)
    if life.state is not former:
        life.final = False
    settle(life, ctx.clock)


def target_of(row: Transition, life: Life) -> State:
    """Return the state a row leads to from here."""
    if row.target is Target.SAME:
        return life.state
    if row.target is Target.RESUME:
        return life.resume_to or life.state
    return State(row.target)


def offered_steps(life: Life, actor: Actor, clock: Clock) -> tuple[Transition, ...]:
    """Return the rows this person may take now, from the table alone, in its order."""
    ctx = StepContext(life=life, actor=actor, data=StepData(), facts=Facts(), clock=clock)
    return tuple(row for row in rows_from(life.state) if _is_offered(ctx, row))


def _is_offered(ctx: StepContext, row: Transition) -> bool:
    if row.by == (Role.SYSTEM,):
        return False
    try:
        offer(ctx, row)
    except StepNotAllowed:
        return False
    return True


def approver(row: Transition, data: StepData, policy: Policy, role: Role) -> Role | None:
    """Return the role that must say yes before the row happens, None if none must."""
    match row.approval:
        case Approval.SECOND_NATIONAL if data.reason_code in FOUR_EYES_REASONS:
            return Role.NATIONAL
        case Approval.NATIONAL:
            return Role.NATIONAL
        case Approval.NATIONAL_UNLESS_POLICY if not policy.province_may_reroute:
            return Role.NATIONAL
        case Approval.ANSWER_POLICY if policy.answer_approval == "LEAD":
            return Role.LEADER
        case Approval.ANSWER_POLICY if policy.answer_approval == "ADM" and role is Role.LIAISON:
            return Role.ADMIN
    return None


def row_of(step: Step) -> Transition:
    """Return the table's row of a step."""
    return BY_STEP[step]
