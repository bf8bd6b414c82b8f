"""From the rows of the register to the plain Life that the rules act on."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from register.models import Report, Timer
from register.rules.life import Level, Life, TimerKind, TimerState, TimerStatus
from register.rules.policy import DayUnit
from register.rules.states import Closure, ReportClass, State, Visibility

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


def timers_beside() -> ArraySubquery:
    """Return what reads the timers of a report along with it, for `timers_read`."""
    told = JSONObject(**{name: name for name in _TOLD})
    return ArraySubquery(Timer.objects.filter(report=OuterRef("pk")).values(told=told))


def timers_read(told: Iterable[dict[str, Any]]) -> list[Timer]:
    """Return timers that were read so, without their ids."""
    return [Timer(**{name: _moment(name, row[name]) for name in _TOLD}) for row in told]


def _moment(name: str, value: Any) -> Any:
    if name == "reminders":
        return [datetime.fromisoformat(each) for each in value]
    is_moment = name.endswith("_at") and value is not None
    return datetime.fromisoformat(value) if is_moment else value


_TOLD = tuple(f.name for f in fields(TimerState))


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
