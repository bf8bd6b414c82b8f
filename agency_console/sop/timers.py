"""The times that a procedure gives the agency's deadlines, beside those in force and the nation's."""

from dataclasses import dataclass
from typing import Any

from agency_console.own_agency import own_agency
from casework.rules.sop_life import SopState
from casework.rules.sop_times import days_given, longer_than, times_of, why_not_adopted
from casework.words.sop import NOT_ADOPTED, TIMER_LABELS
from register.queries.own_policies import InForce, in_force
from register.views.visit import Visit
from register.words.labels import CLASS_LABELS
from tenants.signin.duties import Area


@dataclass(frozen=True, slots=True)
class TimerRow:
    """One deadline. days: what the procedure gives, None for nothing. own, nation: in force now."""

    label: str
    places: str
    days: int | None
    own: int
    nation: int
    is_longer: bool


@dataclass(frozen=True, slots=True)
class ClassTimers:
    """The deadlines of one class. unset: what those are called that no step belongs to.

    adopt_url: where they are taken over, empty where they cannot be.
    """

    label: str
    rows: tuple[TimerRow, ...]
    unset: str
    is_longer: bool
    is_in_force: bool
    adopt_url: str


@dataclass(frozen=True, slots=True)
class Timers:
    """All of them. why_not: why none is taken over, empty where one may be."""

    classes: tuple[ClassTimers, ...]
    why_not: str


def timers_of(visit: Visit, row: Any) -> Timers:
    """Return it for a version; one statement, none where no step belongs to a deadline."""
    steps = row.content.steps
    if not any(step.timer for step in steps):
        return Timers((), "")
    reason = why_not_adopted(row.subject, SopState(row.state), steps)
    may = reason is None and visit.staff.keeps(Area.CALENDAR)
    url = visit.url("sop-adopt", row.document_id, row.version)
    known = in_force(own_agency(visit).pk, at=visit.at)
    chosen = [one for one in known if row.subject.report_class in ("", one.report_class.value)]
    classes = tuple(_class_timers(steps, one, url=url if may else "") for one in chosen)
    return Timers(classes, str(NOT_ADOPTED[reason]) if reason else "")


def _class_timers(steps: Any, one: InForce, *, url: str) -> ClassTimers:
    rows = tuple(
        TimerRow(
            label=str(TIMER_LABELS[time.timer]),
            places=", ".join(map(str, time.places)),
            days=time.days,
            own=getattr(one.own, time.timer).due,
            nation=getattr(one.nation, time.timer).due,
            is_longer=longer_than(time.days, one.nation, time.timer),
        )
        for time in times_of(steps)
        if time.places
    )
    unset = (str(TIMER_LABELS[time.timer]) for time in times_of(steps) if not time.places)
    given = days_given(steps)
    is_longer = any(row.is_longer for row in rows)
    is_in_force = all(getattr(one.own, name).due == days for name, days in given.items())
    may = bool(url) and not is_longer and not is_in_force
    return ClassTimers(
        label=str(CLASS_LABELS[one.report_class]),
        rows=rows,
        unset=", ".join(unset),
        is_longer=is_longer,
        is_in_force=is_in_force,
        adopt_url=f"{url}?jenis={one.report_class.value}" if may else "",
    )
