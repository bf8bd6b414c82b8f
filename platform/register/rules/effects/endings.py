"""Effects on the timers of a report that ends, and of the windows in which that can be undone.

Source: LIFECYCLE invariant 2
"""

from register.rules import timers
from register.rules.life import TimerKind
from register.rules.states import Closure
from register.rules.step_data import StepContext


def end_all(ctx: StepContext) -> None:
    """The report ends here: every timer stops. Source: invariant 2"""
    timers.stop_all(ctx.life, ctx.clock)


def close_accepted(ctx: StepContext) -> None:
    """Closed because the reporter said so."""
    ctx.life.rating = ctx.data.rating
    _close(ctx, Closure.ACCEPTED)


def close_unanswered(ctx: StepContext) -> None:
    """Closed because the reporter did not reply in time."""
    _close(ctx, Closure.NO_REPLY)


def close_by_ombudsman(ctx: StepContext) -> None:
    """Closed by the Ombudsman's outcome."""
    _close(ctx, Closure.OMBUDSMAN)


def archive(ctx: StepContext) -> None:
    """Only the objection window T11 is left running."""
    ctx.life.archived_by_id = ctx.actor.answers
    _leave_only_the_window(ctx)


def arm_consent(ctx: StepContext) -> None:
    """T10 asks for the consent that the reporter has not given beforehand. Source: T10, A6"""
    timers.enter(ctx.life, ctx.life.state, ctx.clock)
    if ctx.life.consent:
        stop_consent(ctx)


def stop_consent(ctx: StepContext) -> None:
    """The reporter has decided, or their time has passed: T10 ends."""
    timers.stop(ctx.life, TimerKind.T10, ctx.clock)


def _close(ctx: StepContext, closure: Closure) -> None:
    ctx.life.closure = closure
    ctx.life.closed_at = ctx.at
    _leave_only_the_window(ctx)


def _leave_only_the_window(ctx: StepContext) -> None:
    timers.stop_all(ctx.life, ctx.clock)
    timers.enter(ctx.life, ctx.life.state, ctx.clock)
