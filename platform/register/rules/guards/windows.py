"""Guards on time: what must have fallen due, and which windows are still open."""

from datetime import timedelta

from register.rules.actors import Actor, Role
from register.rules.life import TimerKind, TimerStatus
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State
from register.rules.step_data import StepContext


def resumes_at_national(ctx: StepContext) -> None:
    """T6 is due and the file is still with the national desk. Source: t05"""
    _due(ctx, TimerKind.T6)
    if ctx.life.resume_to is not State.NATIONAL_REVIEW:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)


def resumes_at_agency(ctx: StepContext) -> None:
    """T6 is due and the file is with an agency, which then answers on what it has. Source: t05b"""
    _due(ctx, TimerKind.T6)
    if ctx.life.resume_to is State.NATIONAL_REVIEW:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)


def interim_open(ctx: StepContext) -> None:
    """Once, and before T7 is due. Source: t17"""
    if ctx.life.interim_used:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    _within(ctx, TimerKind.T7)


def extension_in_bounds(ctx: StepContext) -> None:
    """The new date is at most 14 working days after the old one. Source: t17"""
    timer = ctx.life.timers[TimerKind.T7]
    latest = ctx.clock.calendar.add(timer.due_at, ctx.policy.interim_extension)
    if ctx.data.new_date is not None and ctx.data.new_date > latest.date():
        raise StepNotAllowed(Refusal.DATE_TOO_LATE, "new_date")


def delivered(ctx: StepContext) -> None:
    """T4 is due and the reporter was told of the answer. Source: t20, A5"""
    _due(ctx, TimerKind.T4)
    if ctx.policy.autoclose_after == "DELIVERED_ANSWER" and not ctx.life.answer_delivered:
        raise StepNotAllowed(Refusal.NOT_DELIVERED)


def reopen_open(ctx: StepContext) -> None:
    """The reporter once within T9; officers within a year. Source: t21"""
    life = ctx.life
    if _officer(ctx.actor):
        within = timedelta(days=ctx.policy.officers_reopen_days)
        if life.closed_at is None or ctx.at > life.closed_at + within:
            raise StepNotAllowed(Refusal.WINDOW_OVER)
        return
    if life.reopened_by_reporter:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    _within(ctx, TimerKind.T9)


def appeal_open(ctx: StepContext) -> None:
    """The second wish to reopen is an appeal to the next level, once. Source: t21"""
    if not ctx.life.reopened_by_reporter:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
    if ctx.life.appealed:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    _within(ctx, TimerKind.T9)


def objection_open(ctx: StepContext) -> None:
    """Once, within T11. Source: t22"""
    if ctx.life.objected:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    _within(ctx, TimerKind.T11)


def ombudsman_due(ctx: StepContext) -> None:
    """T5 is due and the class goes to the Ombudsman: by itself, or by the national desk's hand.

    Source: t24, A6, A7
    """
    _due(ctx, TimerKind.T5)
    by_hand = ctx.policy.ombudsman_mode == "MANUAL"
    by_system = ctx.actor.has(Role.SYSTEM)
    wrong_class = ctx.life.report_class.value not in ctx.policy.ombudsman_classes
    if wrong_class or (by_hand and by_system):
        raise StepNotAllowed(Refusal.NOT_OMBUDSMAN_CLASS)
    if not by_hand and not by_system:
        raise StepNotAllowed(Refusal.SWITCHED_OFF)


def consent_open(ctx: StepContext) -> None:
    """The reporter decides while T10 runs. Source: t25"""
    _within(ctx, TimerKind.T10)


def consent_expired(ctx: StepContext) -> None:
    """T10 is due without a word from the reporter. Source: t25"""
    _due(ctx, TimerKind.T10)


def _due(ctx: StepContext, kind: TimerKind) -> None:
    timer = ctx.life.timer(kind)
    if timer is None or timer.status is not TimerStatus.FIRED:
        raise StepNotAllowed(Refusal.NOT_DUE)


def _within(ctx: StepContext, kind: TimerKind) -> None:
    timer = ctx.life.timer(kind)
    if timer is None or timer.status is not TimerStatus.RUNNING or ctx.at > timer.due_at:
        raise StepNotAllowed(Refusal.WINDOW_OVER)


def _officer(actor: Actor) -> bool:
    return actor.has(Role.NATIONAL, Role.INSPECTORATE)
