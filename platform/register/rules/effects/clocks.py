"""Effects on the timers of the stages, the pause for information and the answer.

Source: LIFECYCLE 3
"""

from datetime import datetime, timedelta

from register.rules import timers
from register.rules.life import TimerKind, TimerStatus
from register.rules.states import State
from register.rules.step_data import StepContext


def arm_stage(ctx: StepContext) -> None:
    """Stop the timer of the state left, arm that of the state entered."""
    timers.enter(ctx.life, ctx.life.state, ctx.clock)


def arm_stage_after_unit_return(ctx: StepContext) -> None:
    """A report that a unit returned gives the admin two days, not five. Source: T2"""
    timers.enter(ctx.life, State.AGENCY_REVIEW, ctx.clock, span=ctx.policy.t2_after_unit_return)


def pause_for_info(ctx: StepContext) -> None:
    """The reporter must act: T5, T7, the stage and the escalation stand still, T6 runs."""
    for kind in timers.PAUSED_BY_NEEDS_INFO:
        timers.pause(ctx.life, kind, ctx.clock)
    timers.enter(ctx.life, State.NEEDS_INFO, ctx.clock)


def resume_from_info(ctx: StepContext) -> None:
    """The stage goes on with at least a day; T5 and T7 get back no more than the pause allows."""
    life, clock = ctx.life, ctx.clock
    start = _pause_end(ctx)
    timers.stop(life, TimerKind.T6, clock)
    stage = timers.STAGE_TIMERS.get(life.state)
    if stage is not None:
        timers.resume(life, stage, clock, least=ctx.policy.stage_least_rest)
    starts = {TimerKind.T5: start, TimerKind.T7: start}
    for kind in (TimerKind.T5, TimerKind.T7, *timers.RISES):
        timer = life.timer(kind)
        # What an answer stopped stays stopped: only the pause ends here.
        if timer is not None and timer.status is TimerStatus.PAUSED:
            timers.resume(life, kind, clock, start=starts.get(kind))


def _pause_end(ctx: StepContext) -> datetime:
    """Return from when paused days count again: now, or earlier once 30 calendar days are spent."""
    life, clock = ctx.life, ctx.clock
    halted = (life.timer(kind) for kind in (TimerKind.T5, TimerKind.T7))
    paused_at = next((timer.paused_at for timer in halted if timer and timer.paused_at), None)
    if paused_at is None:
        return clock.at
    zone = clock.calendar.zone
    days = (clock.at.astimezone(zone).date() - paused_at.astimezone(zone).date()).days
    left = max(0, clock.policy.t5_pause_calendar_days - life.paused_days)
    life.paused_days += min(days, left)
    return clock.at if days <= left else paused_at + timedelta(days=left)


def stop_for_answer(ctx: StepContext) -> None:
    """A substantive answer stops T5 and T7 and arms T4."""
    for kind in (TimerKind.T5, TimerKind.T7):
        timers.stop(ctx.life, kind, ctx.clock)
    arm_stage(ctx)


def stop_on_first_response(ctx: StepContext) -> None:
    """With A4 = FIRST_RESPONSE a first response stops the Ombudsman's clock.

    Not so where the resolution target does not run either, as after a reopening: something must.
    Source: A4, invariant 1
    """
    target_runs = ctx.life.timer(TimerKind.T7) is not None
    if target_runs and ctx.policy.ombudsman_stop_on == "FIRST_RESPONSE":
        timers.stop(ctx.life, TimerKind.T5, ctx.clock)
