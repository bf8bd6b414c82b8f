"""The escalation level: how a breach raises it, and what clears it.

The report stays with the agency; only who watches it changes.
Source: LIFECYCLE 2b
"""

from dataclasses import replace
from datetime import datetime

from register.rules.life import Level, Life, TimerKind, TimerStatus
from register.rules.policy import Span
from register.rules.states import CALM
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
    """Record that a timer fell due; arm the next rise. Tell whether the level rose.

    The days to the next level count from when the timer was due, however late that is noticed.
    """
    rose = "E1" in clock.policy.escalation_ladder and raise_to(life, Level.E1)
    if not life.breached_timer and kind not in OWN_OF_NATIONAL:
        life.breached_timer = kind.value
        _arm_next_rise(life, clock, since=life.timers[kind].due_at)
    return rose


def rise(life: Life, kind: TimerKind, clock: Clock) -> bool:
    """Raise along the ladder when a rise falls due; arm the next one."""
    since = life.timers[kind].due_at
    stop(life, kind, clock)
    rose = raise_to(life, LADDER[kind])
    _arm_next_rise(life, clock, since=since)
    return rose


def _arm_next_rise(life: Life, clock: Clock, *, since: datetime) -> None:
    policy = clock.policy
    for kind, days in zip(RISES, (policy.escalate_to_e2, policy.escalate_to_e3), strict=True):
        level = LADDER[kind]
        if level > life.escalation and level.name in policy.escalation_ladder:
            arm(life, kind, Span(days), clock, start=since)
            return


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
