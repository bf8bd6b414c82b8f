"""Guards on whether a right is still open: windows, counts, switches, escalation."""

from datetime import timedelta

from register.rules.actors import Actor, Role
from register.rules.life import Level, TimerKind, TimerStatus
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State
from register.rules.step_data import StepContext

OFFICERS_REOPEN_WITHIN = timedelta(days=365)


def _fired(ctx: StepContext, kind: TimerKind) -> bool:
    timer = ctx.life.timer(kind)
    return timer is not None and timer.status is TimerStatus.FIRED


def _within(ctx: StepContext, kind: TimerKind) -> bool:
    timer = ctx.life.timer(kind)
    return timer is not None and timer.status is TimerStatus.RUNNING and ctx.at <= timer.due_at


def info_requests_left(ctx: StepContext) -> None:
    """At most two requests for more in one stage. Source: t03"""
    asked = ctx.life.info_requests.get(ctx.life.state.value, 0)
    if asked >= ctx.policy.info_requests_per_stage:
        raise StepNotAllowed(Refusal.TOO_MANY_INFO_REQUESTS)


def resumes_at_national(ctx: StepContext) -> None:
    """The file is still with the national desk. Source: t05"""
    _due(ctx, TimerKind.T6)
    if ctx.life.resume_to is not State.NATIONAL_REVIEW:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)


def resumes_at_agency(ctx: StepContext) -> None:
    """The file is already with an agency, which then answers on what it has. Source: t05b"""
    _due(ctx, TimerKind.T6)
    if ctx.life.resume_to is State.NATIONAL_REVIEW:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)


def agency_may_archive(ctx: StepContext) -> None:
    """The switch agency_can_archive is on. Source: A14"""
    if not ctx.policy.agency_can_archive:
        raise StepNotAllowed(Refusal.SWITCHED_OFF)


def direct_allowed(ctx: StepContext) -> None:
    """The switch direct_to_agency is on and the chosen agency holds it itself. Source: t01b, A16"""
    found = ctx.facts.destination
    if not ctx.policy.direct_to_agency or found is None or not found.takes_direct:
        raise StepNotAllowed(Refusal.SWITCHED_OFF, "agency_id")


def another_officer(ctx: StepContext) -> None:
    """An objection is decided by another officer than the one who archived. Source: t22"""
    life = ctx.life
    if life.objected and ctx.actor.user_id == life.archived_by_id:
        raise StepNotAllowed(Refusal.SAME_OFFICER)


def interim_open(ctx: StepContext) -> None:
    """Once, and before T7 is due. Source: t17"""
    if ctx.life.interim_used:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    if not _within(ctx, TimerKind.T7):
        raise StepNotAllowed(Refusal.WINDOW_OVER)


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
        if life.closed_at is None or ctx.at > life.closed_at + OFFICERS_REOPEN_WITHIN:
            raise StepNotAllowed(Refusal.WINDOW_OVER)
        return
    if life.reopened_by_reporter:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    if not _within(ctx, TimerKind.T9):
        raise StepNotAllowed(Refusal.WINDOW_OVER)


def appeal_open(ctx: StepContext) -> None:
    """The second wish to reopen is an appeal to the next level, once. Source: t21"""
    if not ctx.life.reopened_by_reporter:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
    if ctx.life.appealed:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    if not _within(ctx, TimerKind.T9):
        raise StepNotAllowed(Refusal.WINDOW_OVER)


def objection_open(ctx: StepContext) -> None:
    """Once, within T11. Source: t22"""
    if ctx.life.objected:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    if not _within(ctx, TimerKind.T11):
        raise StepNotAllowed(Refusal.WINDOW_OVER)


def ombudsman_due(ctx: StepContext) -> None:
    """T5 is due, the class goes to the Ombudsman and the switch lets it. Source: t24, A6, A7"""
    _due(ctx, TimerKind.T5)
    wrong_class = ctx.life.report_class.value not in ctx.policy.ombudsman_classes
    if wrong_class or ctx.policy.ombudsman_mode == "MANUAL":
        raise StepNotAllowed(Refusal.NOT_OMBUDSMAN_CLASS)


def consent_open(ctx: StepContext) -> None:
    """The reporter decides while T10 runs. Source: t25"""
    if not _within(ctx, TimerKind.T10):
        raise StepNotAllowed(Refusal.WINDOW_OVER)


def consent_expired(ctx: StepContext) -> None:
    """T10 is due without a word from the reporter. Source: t25"""
    _due(ctx, TimerKind.T10)


def at_e1(ctx: StepContext) -> None:
    """Supervision begins at E1. Source: X1"""
    if ctx.actor.has(Role.PROVINCE) and ctx.life.escalation < Level.E1:
        raise StepNotAllowed(Refusal.NOT_ESCALATED)


def at_e2(ctx: StepContext) -> None:
    """The parent steps in from E2 on. Source: X2, X3"""
    if ctx.life.escalation < Level.E2:
        raise StepNotAllowed(Refusal.NOT_ESCALATED)


def reclassified(ctx: StepContext) -> None:
    """Something changes, and only the Inspektorat lowers a supervisory report. Source: t30"""
    life, data = ctx.life, ctx.data
    new_class = data.report_class or life.report_class
    new_flag = life.supervisory if data.supervisory is None else data.supervisory
    if new_class is life.report_class and new_flag is life.supervisory:
        raise StepNotAllowed(Refusal.NOTHING_CHANGES, "report_class")
    stays_supervisory(ctx)


def stays_supervisory(ctx: StepContext) -> None:
    """Only the Inspektorat says that a matter is not supervisory after all. Source: t30"""
    lowered = ctx.life.supervisory and ctx.data.supervisory is False
    if lowered and not ctx.actor.has(Role.INSPECTORATE):
        raise StepNotAllowed(Refusal.STAYS_SUPERVISORY, "supervisory")


def _due(ctx: StepContext, kind: TimerKind) -> None:
    if not _fired(ctx, kind):
        raise StepNotAllowed(Refusal.NOT_DUE)


def _officer(actor: Actor) -> bool:
    return actor.has(Role.NATIONAL, Role.INSPECTORATE)
