"""Letting what has fallen due on one report happen: reminders, breaches, rises, system steps.

Runs twice without harm: a timer that has fired is not running any more.
Source: LIFECYCLE 3, invariant 6
"""

from datetime import datetime

from django.db import transaction

from register.actions import companions
from register.actions.commit_life import commit_life
from register.actions.life_rows import keep_life
from register.actions.lock_report import lock_report
from register.actions.step_facts import facts_for
from register.models import Report
from register.queries.clocks import clock_for
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.actors import Role
from register.rules.firing import Due, fall_due, refused, remind
from register.rules.interpret import apply, check, row_of
from register.rules.life import Life, TimerKind, TimerState
from register.rules.refusals import StepNotAllowed
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Happening, Step
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope

PUBLIC_HAPPENINGS = frozenset({Happening.ESCALATED, Happening.OMBUDSMAN_HELD_BACK})
MOST_AT_ONCE = 20
Timers = dict[TimerKind, TimerState]


def fire_timers(*, report_id: int, at: datetime) -> int:
    """Let everything due on a report happen, earliest first; return how many timers were looked at.

    at: aware. The caller is in the scope SYSTEM.
    """
    looked_at = 0
    with transaction.atomic():
        report, life = lock_report(report_id=report_id)
        while (kind := _earliest(life, at)) and looked_at < MOST_AT_ONCE:
            _fire(report, life, kind, at=at)
            looked_at += 1
    return looked_at


def _earliest(life: Life, at: datetime) -> TimerKind | None:
    waiting = [(t.next_at, t.kind) for t in life.timers.values() if t.next_at and t.next_at <= at]
    return min(waiting)[1] if waiting else None


def _fire(report: Report, life: Life, kind: TimerKind, *, at: datetime) -> None:
    clock = clock_for(agency_id=life.agency_id, report_class=life.report_class, at=at)
    ctx = StepContext(life, SYSTEM_ACTOR, StepData(), Facts(), clock)
    before = dict(life.timers)
    if life.timers[kind].due_at > at:
        remind(life, kind, clock)
        _log(report, ctx, before, Happening.REMINDED, kind)
        return
    due = fall_due(life, kind, clock)
    if due.step is not None:
        due = _system_step(report, ctx, before, due.step, kind)
    for happening in due.happenings:
        _log(report, ctx, before, happening, kind)
        before = dict(life.timers)
    if not due.happenings:
        _keep(report, ctx, before)


def _system_step(
    report: Report, ctx: StepContext, before: Timers, step: Step, kind: TimerKind
) -> Due:
    row, life = row_of(step), ctx.life
    facts = facts_for(step=step, life=life, data=ctx.data, by=ctx.actor, policy=ctx.policy)
    ctx = StepContext(life, ctx.actor, ctx.data, facts, ctx.clock)
    try:
        check(ctx, row)
    except StepNotAllowed as refusal:
        return refused(life, kind, refusal.refusal, ctx.clock)
    with scope(REGISTER):
        apply(ctx, row)
        event = commit_life(
            report,
            ctx,
            before,
            step=step.value,
            transition=row.id,
            role=Role.SYSTEM,
            audience=row.audience,
            extra={"timer": kind.value},
        )
        companions.follow(report, row, ctx, event)
    before.update(life.timers)
    return Due()


def _log(
    report: Report, ctx: StepContext, before: Timers, what: Happening, kind: TimerKind
) -> None:
    audience = Audience.PUBLIC if what in PUBLIC_HAPPENINGS else Audience.OFFICIALS
    extra = {"timer": kind.value, "level": int(ctx.life.escalation)}
    with scope(REGISTER):
        commit_life(
            report,
            ctx,
            before,
            step=what.value,
            role=Role.SYSTEM,
            audience=audience,
            extra=extra,
        )


def _keep(report: Report, ctx: StepContext, before: Timers) -> None:
    """Write timers that moved without anything to tell: nothing the timeline should show."""
    with scope(REGISTER):
        keep_life(report, ctx.life, before, at=ctx.at)
