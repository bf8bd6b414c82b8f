"""The escalation level: how a breach raises it, and what clears it.

The report stays with the agency; only who watches it changes.
Source: LIFECYCLE 2b
"""

from dataclasses import replace

from register.rules.life import Level, Life, TimerKind, TimerStatus
from register.rules.policy import Span
from register.rules.states import CALM, State
from register.rules.timers import RISES, Clock, arm, stop

# A breach of one of these raises E0 to E1. T1 and T8 are the national desk's own: they go no higher.
BREACHES = (TimerKind.T1, TimerKind.T2, TimerKind.T3, TimerKind.T7, TimerKind.T8)
OWN_OF_NATIONAL = (TimerKind.T1, TimerKind.T8)
LADDER = {TimerKind.RISE_E2: Level.E2, TimerKind.RISE_E3: Level.E3}


def raise_to(life: Life, level: Level) -> bool:
    """Raise to level and tell whether that is higher than before."""
    if level <= life.escalation:
        return False
    life.escalation = level
    life.escalation_highest = max(life.escalation_highest, level)
    return True


def breach(life: Life, kind: TimerKind, clock: Clock) -> bool:
    """Record that a timer fell due; arm the rise to E2. Tell whether the level rose."""
    rose = "E1" in clock.policy.escalation_ladder and raise_to(life, Level.E1)
    if not life.breached_timer and kind not in OWN_OF_NATIONAL and life.escalation < Level.E2:
        life.breached_timer = kind.value
        if "E2" in clock.policy.escalation_ladder:
            arm(life, TimerKind.RISE_E2, Span(clock.policy.escalate_to_e2), clock)
    return rose


def rise(life: Life, kind: TimerKind, clock: Clock) -> bool:
    """Raise along the ladder when a rise falls due; arm the next one."""
    stop(life, kind, clock)
    rose = raise_to(life, LADDER[kind])
    if kind is TimerKind.RISE_E2 and "E3" in clock.policy.escalation_ladder:
        arm(life, TimerKind.RISE_E3, Span(clock.policy.escalate_to_e3), clock)
    return rose


def settle(life: Life, clock: Clock) -> None:
    """After a step: end a breach that no live timer carries any more, clear the level when calm."""
    if life.state in CALM:
        life.escalation = Level.E0
        life.breached_timer = ""
        for kind in RISES:
            stop(life, kind, clock)
        return
    if not life.breached_timer:
        return
    own = life.timer(TimerKind(life.breached_timer))
    if own is not None and own.status in (TimerStatus.FIRED, TimerStatus.PAUSED):
        return
    heir = _other_breach(life)
    life.breached_timer = heir.value if heir else ""
    if heir is None:
        for kind in RISES:
            stop(life, kind, clock)


def _other_breach(life: Life) -> TimerKind | None:
    for kind in BREACHES:
        timer = life.timer(kind)
        if timer is not None and timer.status is TimerStatus.FIRED and kind not in OWN_OF_NATIONAL:
            return kind
    return None


def mark_fired(life: Life, kind: TimerKind) -> None:
    """Note that a running timer has fallen due."""
    life.timers[kind] = replace(life.timers[kind], status=TimerStatus.FIRED, reminders=(), rest=0)


def is_waiting_on_reporter(state: State) -> bool:
    """Tell whether the clock of the officials stands still in this state."""
    return state in (State.NEEDS_INFO, State.ANSWERED)
