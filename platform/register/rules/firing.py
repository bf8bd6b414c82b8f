"""What happens when a timer falls due: a step by the system, a rise, or a window that ends.

Source: LIFECYCLE 3, column "On due"
"""

from dataclasses import dataclass, replace

from register.rules.escalation import BREACHES, breach, mark_fired, raise_to, rise
from register.rules.life import Level, Life, TimerKind
from register.rules.policy import Span
from register.rules.refusals import Refusal
from register.rules.states import State
from register.rules.steps import Happening, Step
from register.rules.timers import RISES, Clock, arm, span_of, stop

WINDOWS = (TimerKind.T9, TimerKind.T11)
STEP_ON_DUE = {
    TimerKind.T4: Step.AUTO_CLOSE,
    TimerKind.T5: Step.REFER_OMBUDSMAN,
    TimerKind.T10: Step.SEND_DEIDENTIFIED,
}


@dataclass(frozen=True)
class Due:
    """What a due timer asks for.

    step: to be taken by the system, None if none. happenings: to be logged as they are.
    """

    step: Step | None = None
    happenings: tuple[Happening, ...] = ()


def remind(life: Life, kind: TimerKind, clock: Clock) -> bool:
    """Use up the reminders that have come; tell whether there was one."""
    timer = life.timers[kind]
    ahead = tuple(at for at in timer.reminders if at > clock.at)
    life.timers[kind] = replace(timer, reminders=ahead)
    return len(ahead) < len(timer.reminders)


def fall_due(life: Life, kind: TimerKind, clock: Clock) -> Due:
    """Mark a timer as due and say what follows from it."""
    if kind in RISES:
        return Due(happenings=(Happening.ESCALATED,) if rise(life, kind, clock) else ())
    if kind in WINDOWS:
        stop(life, kind, clock)
        life.final = True
        return Due(happenings=(Happening.WINDOW_ENDED,))
    mark_fired(life, kind)
    if kind in BREACHES:
        rose = breach(life, kind, clock)
        return Due(happenings=(Happening.BREACHED, *((Happening.ESCALATED,) if rose else ())))
    if kind is TimerKind.T6:
        early = life.resume_to is State.NATIONAL_REVIEW
        return Due(step=Step.EXPIRE_INFO if early else Step.EXPIRE_INFO_LATE)
    return Due(step=STEP_ON_DUE[kind])


def refused(life: Life, kind: TimerKind, refusal: Refusal, clock: Clock) -> Due:
    """Say what follows when the step that a due timer asked for is refused.

    T4: an answer that was never delivered gives the reporter the whole time again. T5: a class that
    does not go to the Ombudsman rises to E3; elsewhere the clock is looked at again the next day.
    """
    if kind is TimerKind.T4:
        arm(life, kind, span_of(kind, clock.policy), clock)
        return Due()
    if refusal is Refusal.NOT_OMBUDSMAN_CLASS:
        raise_to(life, Level.E3)
        return Due(happenings=(Happening.OMBUDSMAN_HELD_BACK, Happening.ESCALATED))
    arm(life, kind, Span(1), clock)
    return Due()
