"""Between the rows of the register and the plain Life that the rules act on."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from register.models import Report, Timer
from register.rules.life import Level, Life, TimerKind, TimerState, TimerStatus
from register.rules.policy import DayUnit
from register.rules.states import Closure, ReportClass, State, Visibility
from register.rules.timers import STAGE_TIMERS

READERS: dict[str, Any] = {
    "state": State,
    "report_class": ReportClass,
    "visibility": Visibility,
    "escalation": Level,
    "escalation_highest": Level,
    "resume_to": lambda value: State(value) if value else None,
    "closure": lambda value: Closure(value) if value else None,
}
KEPT = tuple(f.name for f in fields(Life) if f.name not in ("id", "timers"))
LISTS = frozenset(
    {
        "joint_agency_ids",
        "supporting_unit_ids",
        "reported_unit_ids",
        "reported_user_ids",
        "returned_agency_ids",
        "returned_unit_ids",
    }
)


def life_of(report: Report, timers: Iterable[Timer] = ()) -> Life:
    """Return the working copy of a report's life."""
    values = {name: _read(name, getattr(report, name)) for name in KEPT}
    states = {TimerKind(row.kind): timer_state(row) for row in timers}
    return Life(id=report.pk, timers=states, **values)


def _read(name: str, value: Any) -> Any:
    if name in LISTS:
        return tuple(value)
    reader = READERS.get(name)
    return reader(value) if reader else value


def timer_state(row: Timer) -> TimerState:
    """Return a timer's row as the rules know it."""
    return TimerState(
        kind=TimerKind(row.kind),
        status=TimerStatus(row.status),
        started_at=row.started_at,
        due_at=row.due_at,
        reminders=tuple(row.reminders),
        unit=DayUnit(row.unit),
        rest=row.rest,
        paused_at=row.paused_at,
        policy_version=row.policy_version,
    )


def write_life(report: Report, life: Life, *, at: datetime) -> list[str]:
    """Copy a changed life onto the report's object and return the names of the changed columns."""
    changed = []
    if report.state != life.state.value:
        report.entered_at = at
        changed.append("entered_at")
    for name in KEPT:
        value = getattr(life, name)
        plain = list(value) if name in LISTS else value
        if getattr(report, name) != plain:
            setattr(report, name, plain)
            changed.append(name)
    due = stage_due(life)
    if report.due_at != due:
        report.due_at = due
        changed.append("due_at")
    return changed


def stage_due(life: Life) -> datetime | None:
    """Return the deadline that a queue shows: of the stage, else of the resolution, else T5's."""
    kinds = (STAGE_TIMERS.get(life.state), TimerKind.T7, TimerKind.T5)
    for kind in kinds:
        timer = life.timer(kind) if kind else None
        if timer is not None:
            return timer.due_at
    return None


def write_timers(report: Report, life: Life, before: dict[TimerKind, TimerState]) -> None:
    """Store the timers that differ from before, in one statement."""
    rows = [
        Timer(
            report=report,
            kind=timer.kind.value,
            status=timer.status.value,
            started_at=timer.started_at,
            due_at=timer.due_at,
            reminders=list(timer.reminders),
            unit=timer.unit.value,
            rest=timer.rest,
            paused_at=timer.paused_at,
            next_at=timer.next_at,
            policy_version=timer.policy_version,
        )
        for kind, timer in life.timers.items()
        if before.get(kind) != timer
    ]
    if rows:
        Timer.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["report", "kind"],
            update_fields=[
                "status",
                "started_at",
                "due_at",
                "reminders",
                "unit",
                "rest",
                "paused_at",
                "next_at",
                "policy_version",
            ],
        )
