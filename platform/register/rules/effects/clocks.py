"""Effects on the timers."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from register.rules import timers
from register.rules.life import TimerKind, TimerStatus
from register.rules.policy import Span
from register.rules.states import Closure, State
from register.rules.step_data import StepContext


def arm_stage(ctx: StepContext) -> None:
    """Stop the timer of the state left, arm that of the state entered."""
    timers.enter(ctx.life, ctx.life.state, ctx.clock)


def arm_stage_after_unit_return(ctx: StepContext) -> None:
    """A report that a unit returned gives the admin two days, not five. Source: T2"""
    timers.enter(ctx.life, State.AGENCY_REVIEW, ctx.clock, span=ctx.policy.t2_after_unit_return)


def complete(ctx: StepContext) -> None:
    """The file is complete: T5 and T7 start, once in a report's life. Source: t02, A3"""
    life = ctx.life
    if life.complete_at is not None:
        timers.resume(life, TimerKind.T5, ctx.clock, least=_if_stopped(ctx, TimerKind.T5))
        timers.resume(life, TimerKind.T7, ctx.clock, least=_if_stopped(ctx, TimerKind.T7))
        return
    life.complete_at = ctx.at
    arm_resolution(ctx)
    start = life.submitted_at if ctx.policy.ombudsman_start == "SUBMITTED" else ctx.at
    if ctx.policy.ombudsman_start != "DISPOSED":
        timers.arm(life, TimerKind.T5, ctx.policy.t5, ctx.clock, start=start)


def arm_on_disposition(ctx: StepContext) -> None:
    """With A3 = DISPOSED the Ombudsman's clock starts at the first unit. Source: A3"""
    if ctx.policy.ombudsman_start == "DISPOSED" and TimerKind.T5 not in ctx.life.timers:
        timers.arm(ctx.life, TimerKind.T5, ctx.policy.t5, ctx.clock)


def arm_resolution(ctx: StepContext) -> None:
    """T7 counts from complete_at by class and by whether the matter is supervisory. Source: T7"""
    life = ctx.life
    if life.complete_at is None:
        return
    span = ctx.policy.t7_supervisory if life.supervisory else ctx.policy.t7
    timers.arm(life, TimerKind.T7, span, ctx.clock, start=life.complete_at)


def pause_for_info(ctx: StepContext) -> None:
    """The reporter must act: T5, T7, the stage and the escalation stand still, T6 runs."""
    for kind in timers.PAUSED_BY_NEEDS_INFO:
        timers.pause(ctx.life, kind, ctx.clock)
    timers.enter(ctx.life, State.NEEDS_INFO, ctx.clock)


def resume_from_info(ctx: StepContext) -> None:
    """The stage goes on with at least a day; T5 and T7 lose no more than the pause allows them."""
    life, clock = ctx.life, ctx.clock
    start = _pause_end(ctx)
    timers.stop(life, TimerKind.T6, clock)
    stage = timers.STAGE_TIMERS.get(life.state)
    if stage is not None:
        timers.resume(life, stage, clock, least=1)
    for kind in (TimerKind.T5, TimerKind.T7):
        timers.resume(life, kind, clock, start=start)
    for kind in timers.RISES:
        timer = life.timer(kind)
        if timer is not None and timer.status is TimerStatus.PAUSED:
            timers.resume(life, kind, clock)


def _pause_end(ctx: StepContext) -> datetime:
    """Return from when paused days count again: now, or earlier once 30 calendar days are spent."""
    life, clock = ctx.life, ctx.clock
    paused = next(
        (t.paused_at for k in (TimerKind.T5, TimerKind.T7) if (t := life.timer(k)) and t.paused_at),
        None,
    )
    if paused is None:
        return clock.at
    zone = clock.calendar.zone
    days = (clock.at.astimezone(zone).date() - paused.astimezone(zone).date()).days
    left = max(0, clock.policy.t5_pause_calendar_days - life.paused_days)
    life.paused_days += min(days, left)
    return clock.at if days <= left else paused + timedelta(days=left)


def stop_for_answer(ctx: StepContext) -> None:
    """A substantive answer stops T5 and T7 and arms T4."""
    for kind in (TimerKind.T5, TimerKind.T7):
        timers.stop(ctx.life, kind, ctx.clock)
    arm_stage(ctx)


def stop_on_first_response(ctx: StepContext) -> None:
    """With A4 = FIRST_RESPONSE a first response stops the Ombudsman's clock. Source: A4"""
    if ctx.policy.ombudsman_stop_on == "FIRST_RESPONSE":
        timers.stop(ctx.life, TimerKind.T5, ctx.clock)


def resume_duty(ctx: StepContext) -> None:
    """The matter is open again: T5 runs on with its rest, at least ten days. Source: T5, t18, t21"""
    timers.enter(ctx.life, ctx.life.state, ctx.clock)
    least = ctx.policy.t5_least_rest
    if TimerKind.T5 in ctx.life.timers:
        timers.resume(ctx.life, TimerKind.T5, ctx.clock, least=least)
    else:
        timers.arm(ctx.life, TimerKind.T5, Span(least), ctx.clock)


def restore(ctx: StepContext) -> None:
    """An unmerged report gets its timers back with their rest. Source: t07b"""
    life, clock = ctx.life, ctx.clock
    timers.resume(life, TimerKind.T1, clock, least=1)
    for kind in (TimerKind.T5, TimerKind.T7):
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


def keep_duty_running(ctx: StepContext) -> None:
    """With the Ombudsman the agency's duty goes on: T7 is live, T5 has done its work."""
    life, clock = ctx.life, ctx.clock
    timers.stop(life, TimerKind.T5, clock)
    if life.timer(TimerKind.T7) is None:
        timers.arm(life, TimerKind.T7, Span(ctx.policy.ombudsman_correction), clock)


def stop_consent(ctx: StepContext) -> None:
    """The reporter has decided, or their time has passed: T10 ends."""
    timers.stop(ctx.life, TimerKind.T10, ctx.clock)


def end_all(ctx: StepContext) -> None:
    """The report ends here: every timer stops. Source: invariant 2"""
    timers.stop_all(ctx.life, ctx.clock)


def close(ctx: StepContext) -> None:
    """Only the reopen window T9 is left running."""
    timers.stop_all(ctx.life, ctx.clock)
    ctx.life.closed_at = ctx.at
    arm_stage(ctx)


def close_accepted(ctx: StepContext) -> None:
    """Closed because the reporter said so."""
    ctx.life.closure = Closure.ACCEPTED
    ctx.life.rating = ctx.data.rating
    close(ctx)


def close_unanswered(ctx: StepContext) -> None:
    """Closed because the reporter did not reply in time."""
    ctx.life.closure = Closure.NO_REPLY
    close(ctx)


def close_by_ombudsman(ctx: StepContext) -> None:
    """Closed by the Ombudsman's outcome."""
    ctx.life.closure = Closure.OMBUDSMAN
    close(ctx)


def archive(ctx: StepContext) -> None:
    """Only the objection window T11 is left running."""
    timers.stop_all(ctx.life, ctx.clock)
    ctx.life.archived_by_id = ctx.actor.user_id
    arm_stage(ctx)


def _if_stopped(ctx: StepContext, kind: TimerKind) -> int:
    # After an objection to archiving the file is routed anew; a timer that was stopped runs on.
    timer = ctx.life.timers.get(kind)
    return 1 if timer is not None and timer.status is TimerStatus.STOPPED else 0
