"""Writing a changed Life back to the rows of the register; queries/lives.py reads them."""

from datetime import datetime

from register.models import Report, Timer
from register.queries.lives import KEPT, LISTS
from register.rules.life import Life, TimerKind, TimerState
from register.rules.states import State
from register.rules.timers import STAGE_TIMERS


def keep_life(
    report: Report,
    life: Life,
    before: dict[TimerKind, TimerState],
    *,
    at: datetime,
    is_told: bool,
) -> None:
    """Store a changed life with its timers; the scope REGISTER is open, the report locked.

    before: the timers as they were. is_told: an event follows, so that the report has a new version.
    """
    changed = _copy_life(report, life, at=at)
    if is_told:
        report.version += 1
        changed.append("version")
    if changed:
        report.save(update_fields=changed)
    write_timers(report, life, before)


def _copy_life(report: Report, life: Life, *, at: datetime) -> list[str]:
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
    """Return the deadline that a queue shows: of the stage, else of the resolution, else T5's.

    With the Ombudsman it is the resolution's, which the agency still owes; T10 is the reporter's.
    """
    stage = None if life.state is State.OMBUDSMAN else STAGE_TIMERS.get(life.state)
    kinds = (stage, TimerKind.T7, TimerKind.T5)
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
