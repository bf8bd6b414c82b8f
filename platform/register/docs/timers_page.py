"""The timers and all other numbers and switches, with the defaults that a stored policy overrides."""

from dataclasses import fields
from typing import Any

from register.docs.markdown import listed, page, table
from register.rules.escalation import BREACHES, LADDER, OWN_OF_NATIONAL
from register.rules.firing import STEP_ON_DUE, WINDOWS
from register.rules.life import TimerKind
from register.rules.policy import (
    CHOICES,
    RESOLUTION_DAYS,
    SETS,
    SPANS,
    Policy,
    Span,
)
from register.rules.timers import PAUSED_BY_NEEDS_INFO, STAGE_TIMERS, span_of

T = TimerKind
MEANING = {
    T.T1: "national verification",
    T.T2: "agency's verification and disposition",
    T.T3: "unit's first response",
    T.T4: "reporter's reply to an answer",
    T.T5: "way to the Ombudsman",
    T.T6: "completing the report",
    T.T7: "resolution target of the class",
    T.T8: "routing anew what was returned",
    T.T9: "reopening what is closed",
    T.T10: "consent to hand over the identity",
    T.T11: "objecting to archiving",
}
STARTS = {T.T5: "complete_at (ombudsman_start)", T.T7: "complete_at"}
STAGES = {kind: state for state, kind in STAGE_TIMERS.items()}
T6_STEPS = "EXPIRE_INFO at the national desk, else EXPIRE_INFO_LATE"


def timers_page() -> str:
    """Return the page: timers, rises, numbers and switches."""
    policy = Policy()
    timers = table(
        ("Timer", "Meaning", "Starts", "Reminders", "Due", "Waits in NEEDS_INFO", "When due"),
        (_timer(kind, policy) for kind in MEANING),
    )
    days = {"E2": policy.escalate_to_e2, "E3": policy.escalate_to_e3}
    rises = table(
        ("Level", "Reached"),
        (
            ("E1", "a timer that raises it is due"),
            *(
                (level.name, f"{days[level.name]} working days on, in the same breach")
                for level in LADDER.values()
            ),
            ("E4", "T5 is due, or the reporter asks: with the Ombudsman"),
        ),
    )
    return page(
        "Timers and numbers",
        "Every number is a default of `Policy`; a stored policy of the nation or of an agency, for all "
        "classes or one, overrides it for reports that enter a state afterwards. Days are whole days of "
        "the holder's zone; a timer is due on the last second of its last day.",
        timers,
        "## Escalation",
        rises,
        "## Other numbers and switches",
        table(("Name", "Default", "May be"), (_value(f.name, f.default) for f in _others())),
    )


def _timer(kind: TimerKind, policy: Policy) -> tuple[str, ...]:
    span = span_of(kind, policy)
    stage = STAGES.get(kind)
    return (
        kind.value,
        MEANING[kind],
        STARTS.get(kind) or f"entering {stage.value if stage else '–'}",
        listed(str(day) for day in span.remind),
        _due(kind, policy),
        "yes" if kind in PAUSED_BY_NEEDS_INFO else "–",
        on_due(kind),
    )


def on_due(kind: TimerKind) -> str:
    """Return what a due timer sets off, as firing decides it."""
    if kind in STEP_ON_DUE:
        return f"step {STEP_ON_DUE[kind].value}"
    if kind in WINDOWS:
        return "the report is final"
    if kind in BREACHES:
        return (
            "E1 of the national desk, no higher"
            if kind in OWN_OF_NATIONAL
            else "breach: E1, then on"
        )
    return f"step {T6_STEPS}"


def _due(kind: TimerKind, policy: Policy) -> str:
    if kind is not TimerKind.T7:
        return _span(span_of(kind, policy))
    by_class = (f"{name.value} {days}" for name, days in RESOLUTION_DAYS.items())
    return f"{listed(by_class)}; supervisory or examined {_span(policy.t7_supervisory)}"


def _span(span: Span) -> str:
    return f"{span.due} {span.unit.value.lower()} days"


def _others() -> list[Any]:
    kinds = {kind.value.lower() for kind in MEANING}
    return [f for f in fields(Policy) if f.name != "version" and f.name not in kinds]


def _value(name: str, default: Any) -> tuple[str, ...]:
    if name in SPANS:
        return name, _span(default), "days, reminders, unit"
    if name in CHOICES:
        return name, str(default), listed(CHOICES[name])
    if name in SETS:
        return name, listed(default), "any of " + listed(SETS[name])
    return name, str(default).lower(), "yes or no" if isinstance(default, bool) else "a number"
