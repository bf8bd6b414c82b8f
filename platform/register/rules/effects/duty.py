"""Effects on what is owed to the reporter: the resolution target T7 and the Ombudsman's clock T5.

Source: LIFECYCLE 3
"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from register.rules import timers
from register.rules.classification import (
    Classification,
    classification_after,
    classification_of,
)
from register.rules.escalation import mark_fired
from register.rules.life import Level, Life, TimerKind, TimerStatus
from register.rules.policy import Span
from register.rules.step_data import StepContext


def complete(ctx: StepContext) -> None:
    """The file is complete: T5 and T7 start, once in a report's life. Source: t02, A3"""
    life = ctx.life
    if life.complete_at is not None:
        for kind in _owed(life):
            timers.resume(life, kind, ctx.clock, least=_if_stopped(life, kind))
        return
    life.complete_at = ctx.at
    _arm_resolution(ctx, classification_of(life), start=ctx.at)
    start = life.submitted_at if ctx.policy.ombudsman_start == "SUBMITTED" else ctx.at
    if ctx.policy.ombudsman_start != "DISPOSED":
        timers.arm(life, TimerKind.T5, ctx.policy.t5, ctx.clock, start=start)


def arm_on_disposition(ctx: StepContext) -> None:
    """With A3 = DISPOSED the Ombudsman's clock starts at the first unit. Source: A3"""
    if ctx.policy.ombudsman_start == "DISPOSED" and TimerKind.T5 not in ctx.life.timers:
        timers.arm(ctx.life, TimerKind.T5, ctx.policy.t5, ctx.clock)


def recount(ctx: StepContext) -> None:
    """Another class, another target: T7 counts anew from complete_at, less the paused days.

    A target that was met, or set by the Ombudsman, stays. One already missed stays missed where the
    new one is past too, so that changing the class puts off no escalation. A clock that the old
    class kept from the Ombudsman is asked again. Runs before the class is taken over. Source: t30
    """
    life, new = ctx.life, classification_after(ctx.life, ctx.data)
    if new == classification_of(life):
        return
    if life.complete_at is not None and not life.answered and life.escalation_highest < Level.E4:
        missed = _has_fired(life, TimerKind.T7)
        _arm_resolution(ctx, new, start=life.complete_at + timedelta(days=life.paused_days))
        if missed and life.timers[TimerKind.T7].due_at <= ctx.at:
            mark_fired(life, TimerKind.T7)
    if _has_fired(life, TimerKind.T5):
        held = life.timers[TimerKind.T5]
        life.timers[TimerKind.T5] = replace(held, status=TimerStatus.RUNNING, rest=None)


def resume_duty(ctx: StepContext) -> None:
    """The matter is open again: T5 runs on with its rest, at least ten days. Source: T5, t18, t21"""
    timers.enter(ctx.life, ctx.life.state, ctx.clock)
    least = ctx.policy.t5_least_rest
    if TimerKind.T5 in ctx.life.timers:
        timers.resume(ctx.life, TimerKind.T5, ctx.clock, least=least)
    else:
        timers.arm(ctx.life, TimerKind.T5, Span(least), ctx.clock)


def restore(ctx: StepContext) -> None:
    """An unmerged report gets its timers back with their rest, its review at least a day. Source: t07b"""
    life, clock = ctx.life, ctx.clock
    if TimerKind.T1 in life.timers:
        timers.resume(life, TimerKind.T1, clock, least=ctx.policy.stage_least_rest)
    else:
        timers.enter(life, life.state, clock)
    for kind in _owed(life):
        timers.resume(life, kind, clock)


def extend_resolution(ctx: StepContext) -> None:
    """T7 moves to the date promised; T5 does not move. Source: t17"""
    if ctx.data.new_date is None:
        return
    end = datetime.combine(ctx.data.new_date, time(23, 59, 59), tzinfo=ctx.clock.calendar.zone)
    timer = ctx.life.timers[TimerKind.T7]
    ctx.life.timers[TimerKind.T7] = replace(timer, due_at=end)


def follow_ombudsman(ctx: StepContext) -> None:
    """T7 is the date the Ombudsman set, else 14 working days. Source: t28"""
    span = Span(ctx.policy.ombudsman_correction)
    timers.enter(ctx.life, ctx.life.state, ctx.clock)
    timers.arm(ctx.life, TimerKind.T7, span, ctx.clock)
    extend_resolution(ctx)


def keep_running(ctx: StepContext) -> None:
    """With the Ombudsman the agency's duty goes on: T7 is live, T5 has done its work. Source: t24"""
    life, clock = ctx.life, ctx.clock
    timers.stop(life, TimerKind.T5, clock)
    if life.timer(TimerKind.T7) is None:
        timers.arm(life, TimerKind.T7, Span(ctx.policy.ombudsman_correction), clock)


def _arm_resolution(ctx: StepContext, kind: Classification, *, start: datetime) -> None:
    span = ctx.policy.t7_supervisory if kind.is_long else ctx.policy.t7
    timers.arm(ctx.life, TimerKind.T7, span, ctx.clock, start=start)


def _owed(life: Life) -> tuple[TimerKind, ...]:
    # An answer has met the resolution target for good; the Ombudsman's clock it only stopped.
    return (TimerKind.T5,) if life.answered else (TimerKind.T5, TimerKind.T7)


def _has_fired(life: Life, kind: TimerKind) -> bool:
    timer = life.timer(kind)
    return timer is not None and timer.status is TimerStatus.FIRED


def _if_stopped(life: Life, kind: TimerKind) -> int:
    # After an objection to archiving the file is routed anew; a timer that was stopped runs on.
    timer = life.timers.get(kind)
    return 1 if timer is not None and timer.status is TimerStatus.STOPPED else 0
