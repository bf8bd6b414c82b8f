"""Arming, pausing, resuming and stopping the timers of a report.

Source: LIFECYCLE 3
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from kernel.working_time import WorkingCalendar
from register.rules.life import Life, TimerKind, TimerState, TimerStatus
from register.rules.policy import DayUnit, Policy, Span
from register.rules.states import State

# The timer that belongs to being in a state; IN_PROGRESS is held by T7 and T5 alone.
STAGE_TIMERS = {
    State.NATIONAL_REVIEW: TimerKind.T1,
    State.AGENCY_REVIEW: TimerKind.T2,
    State.LIAISON_REVIEW: TimerKind.T3,
    State.ANSWERED: TimerKind.T4,
    State.NEEDS_INFO: TimerKind.T6,
    State.RETURNED_NATIONAL: TimerKind.T8,
    State.CLOSED: TimerKind.T9,
    State.OMBUDSMAN: TimerKind.T10,
    State.ARCHIVED: TimerKind.T11,
}
STAGE_KINDS = frozenset(STAGE_TIMERS.values())
RISES = (TimerKind.RISE_E2, TimerKind.RISE_E3)
PAUSED_BY_NEEDS_INFO = (
    TimerKind.T1,
    TimerKind.T2,
    TimerKind.T3,
    TimerKind.T5,
    TimerKind.T7,
    *RISES,
)


@dataclass(frozen=True)
class Clock:
    """The moment of a step with the calendar and the policy that count from it."""

    at: datetime
    calendar: WorkingCalendar
    policy: Policy


def moment(clock: Clock, start: datetime, days: int, unit: DayUnit) -> datetime:
    """Return 23:59:59 local of the days-th day after start's day, in working or calendar days."""
    if unit is DayUnit.WORKING:
        return clock.calendar.add(start, days)
    zone = clock.calendar.zone
    day = start.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, time(23, 59, 59), tzinfo=zone)


def arm(
    life: Life, kind: TimerKind, span: Span, clock: Clock, *, start: datetime | None = None
) -> None:
    """Start a timer from start (now if None), replacing one of its kind."""
    begin = start or clock.at
    later = (moment(clock, begin, day, span.unit) for day in span.remind)
    life.timers[kind] = TimerState(
        kind=kind,
        status=TimerStatus.RUNNING,
        started_at=begin,
        due_at=moment(clock, begin, span.due, span.unit),
        reminders=tuple(at for at in later if at > clock.at),
        unit=span.unit,
        policy_version=clock.policy.version,
    )


def stop(life: Life, kind: TimerKind, clock: Clock) -> None:
    """Stop a live timer, keeping its rest so that a later step may resume it."""
    timer = life.timer(kind)
    if timer is None:
        return
    rest = timer.rest if timer.status is TimerStatus.PAUSED else _rest(timer, clock)
    life.timers[kind] = replace(timer, status=TimerStatus.STOPPED, rest=rest, paused_at=None)


def stop_all(life: Life, clock: Clock, *, keep: tuple[TimerKind, ...] = ()) -> None:
    """Stop every live timer but those to keep."""
    for kind in tuple(life.timers):
        if kind not in keep:
            stop(life, kind, clock)


def pause(life: Life, kind: TimerKind, clock: Clock) -> None:
    """Halt a running timer and remember its rest; one past due stays past due."""
    timer = life.timer(kind)
    if timer is not None and timer.status is TimerStatus.RUNNING:
        rest = _rest(timer, clock)
        life.timers[kind] = replace(timer, status=TimerStatus.PAUSED, rest=rest, paused_at=clock.at)


def resume(
    life: Life, kind: TimerKind, clock: Clock, *, least: int = 0, start: datetime | None = None
) -> None:
    """Run a paused or stopped timer on with max(rest, least) days from start (now if None).

    A timer past due that is not stopped stays so, unless least gives it days anew.
    """
    timer = life.timers.get(kind)
    if timer is None or timer.status is TimerStatus.RUNNING:
        return
    if timer.status is TimerStatus.FIRED and not least:
        return
    days = max(timer.rest or 0, least)
    due = moment(clock, start or clock.at, days, timer.unit)
    shift = due - timer.due_at
    life.timers[kind] = replace(
        timer,
        status=TimerStatus.RUNNING,
        due_at=due,
        reminders=tuple(at + shift for at in timer.reminders if at + shift > clock.at),
        rest=None,
        paused_at=None,
    )


def enter(life: Life, state: State, clock: Clock, *, span: Span | None = None) -> None:
    """Stop the stage timers of the state that is left and arm the one of the state entered."""
    mine = STAGE_TIMERS.get(state)
    for kind in STAGE_KINDS - {mine}:
        if not (state is State.NEEDS_INFO and kind in PAUSED_BY_NEEDS_INFO):
            stop(life, kind, clock)
    if mine is not None:
        since_filing = span is None and _counts_from_submission(mine, clock.policy)
        start = life.submitted_at if since_filing else None
        arm(life, mine, span or span_of(mine, clock.policy), clock, start=start)


def span_of(kind: TimerKind, policy: Policy) -> Span:
    """Return the policy's span of a timer T1 to T11."""
    found: Span = getattr(policy, kind.value.lower())
    return found


def _counts_from_submission(kind: TimerKind, policy: Policy) -> bool:
    # A1: cumulative day windows since filing, for the three stages of the SOP only.
    first_three = kind in (TimerKind.T1, TimerKind.T2, TimerKind.T3)
    return first_three and policy.sla_basis == "SUBMISSION"


def _rest(timer: TimerState, clock: Clock) -> int:
    if timer.status is TimerStatus.FIRED or timer.due_at <= clock.at:
        return 0
    if timer.unit is DayUnit.WORKING:
        return clock.calendar.rest(clock.at, timer.due_at)
    zone = clock.calendar.zone
    return (timer.due_at.astimezone(zone).date() - clock.at.astimezone(zone).date()).days
