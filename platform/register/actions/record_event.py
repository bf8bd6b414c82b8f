"""Writing the log: every change is one event, and one job for each reader of the log."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from register.actions.enqueue import call_readers, enqueue_readers
from register.actions.one_statement import OneStatement
from register.models import Report, ReportEvent
from register.rules.actors import Actor, Role
from register.rules.life import TimerKind, TimerState
from register.rules.transition import Audience


def record_event(*, at: datetime, together: OneStatement | None = None, **told: Any) -> ReportEvent:
    """Append one event as the report's newest version and tell the readers of the log.

    Runs in the scope REGISTER, in the transaction of the change; report is locked. together: what
    else the change writes, by the same statement. told: see event_of. Nobody reads of a trial.
    """
    event, statement = event_of(at=at, **told), together or OneStatement()
    statement.insert("event", [event])
    call_readers(statement, event.report, at=at)
    (event.pk,) = statement.send("event") or (None,)
    return event


def event_of(
    *,
    report: Report,
    step: str,
    by: Actor,
    role: Role,
    at: datetime,
    audience: Audience,
    text: str = "",
    transition: str = "",
    from_state: str = "",
    from_agency_id: int | None = None,
    data: dict[str, Any] | None = None,
) -> ReportEvent:
    """Return an event that is not written yet, of the report's newest version."""
    return ReportEvent(
        report=report,
        seq=report.version,
        at=at,
        step=step,
        transition=transition,
        from_state=from_state,
        to_state=report.state,
        role=role.value,
        actor_id=None if role is Role.REPORTER else by.user_id,
        agency_id=by.agency_id,
        from_agency_id=from_agency_id,
        to_agency_id=report.agency_id,
        unit_id=report.unit_id,
        audience=audience.value,
        text=text,
        data=data or {},
    )


def record_events(events: Sequence[ReportEvent], *, at: datetime) -> None:
    """Append events, each of another report, and tell the readers; two statements for all."""
    ReportEvent.objects.bulk_create(events)
    enqueue_readers([event for event in events if not event.report.is_trial], at=at)


def timer_changes(
    before: dict[TimerKind, TimerState], after: dict[TimerKind, TimerState]
) -> dict[str, str]:
    """Return what a change did to the timers: {"T2": "RUNNING 2026-11-30T23:59:59+07:00", …}."""
    return {
        kind.value: f"{timer.status.value} {timer.due_at.isoformat()}"
        for kind, timer in after.items()
        if before.get(kind) != timer
    }
