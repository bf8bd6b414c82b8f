"""Writing a changed Life back to the rows of the register; queries/lives.py reads them."""

from datetime import UTC, datetime

from register.actions.one_statement import OneStatement
from register.models import Report, Timer
from register.queries.lives import KEPT, LISTS
from register.rules.life import Life, TimerKind, TimerState
from register.rules.states import State
from register.rules.timers import STAGE_TIMERS

NEVER = datetime(2999, 12, 31, tzinfo=UTC)


def keep_life(
    report: Report, life: Life, before: dict[TimerKind, TimerState], *, at: datetime
) -> None:
    """Store a changed life with its timers, of which no event tells; one statement at most.

    The scope REGISTER is open, the report locked. before: the timers as they were.
    """
    statement = OneStatement()
    written = write_life(statement, report, life, before, at=at, is_told=False)
    if written:
        statement.send(written[0])


def write_life(
    statement: OneStatement,
    report: Report,
    life: Life,
    before: dict[TimerKind, TimerState],
    *,
    at: datetime,
    is_told: bool = True,
) -> list[str]:
    """Add a changed life with its timers to a statement; return the names of the parts.

    is_told: an event follows, so that the report has a new version.
    """
    written, changed = [], _copy_life(report, life, at=at)
    if is_told:
        report.version += 1
        changed.append("version")
    if changed:
        statement.update("report", report, changed)
        written.append("report")
    if write_timers(statement, report, life, before):
        written.append("timers")
    return written


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


def _next_look(timer: TimerState, life: Life) -> datetime | None:
    """A trial has its deadlines, but the sweeper takes no turn at it: nobody is reminded of it."""
    return NEVER if life.is_trial and timer.next_at else timer.next_at


def write_timers(
    statement: OneStatement,
    report: Report,
    life: Life,
    before: dict[TimerKind, TimerState],
    *,
    is_new: bool = False,
) -> bool:
    """Add the timers that differ from before, and tell whether any do.

    is_new: the part `report` of the same statement files the report.
    """
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
            next_at=_next_look(timer, life),
            policy_version=timer.policy_version,
        )
        for kind, timer in life.timers.items()
        if before.get(kind) != timer
    ]
    if rows and is_new:
        statement.insert("timers", rows, after="report", given={"report_id": "report.id"})
    elif rows:
        statement.insert("timers", rows, conflict=_AS_IT_IS_NOW)
    return bool(rows)


_AS_IT_IS_NOW = " ON CONFLICT (report_id, kind) DO UPDATE SET " + ", ".join(
    f"{name} = EXCLUDED.{name}"
    for name in (
        *("status", "started_at", "due_at", "reminders", "unit", "rest", "paused_at", "next_at"),
        "policy_version",
    )
)
