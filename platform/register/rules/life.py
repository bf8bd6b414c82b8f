"""What the rules know of one report: a plain working copy that steps change.

The action loads it from the report's row and timers, lets the table act on it, and writes back
what changed. Nothing here touches a database.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from register.rules.policy import DayUnit
from register.rules.states import Closure, ReportClass, State, Visibility


class TimerKind(StrEnum):
    """T1 to T11 of LIFECYCLE 3, and the two rises of an escalation (2b)."""

    T1 = "T1"
    T2 = "T2"
    T3 = "T3"
    T4 = "T4"
    T5 = "T5"
    T6 = "T6"
    T7 = "T7"
    T8 = "T8"
    T9 = "T9"
    T10 = "T10"
    T11 = "T11"
    RISE_E2 = "RISE_E2"
    RISE_E3 = "RISE_E3"


class TimerStatus(StrEnum):
    """RUNNING towards its due moment, PAUSED with a rest, FIRED (due and not stopped), STOPPED."""

    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    FIRED = "FIRED"
    STOPPED = "STOPPED"


LIVE = frozenset({TimerStatus.RUNNING, TimerStatus.PAUSED, TimerStatus.FIRED})


class Level(IntEnum):
    """The escalation level, parallel to the state. Source: LIFECYCLE 2b"""

    E0 = 0
    E1 = 1
    E2 = 2
    E3 = 3
    E4 = 4


@dataclass(frozen=True)
class TimerState:
    """One timer of one report.

    rest: days left when it was paused or stopped, in unit. reminders: moments still to come.
    """

    kind: TimerKind
    status: TimerStatus
    started_at: datetime
    due_at: datetime
    reminders: tuple[datetime, ...] = ()
    unit: DayUnit = DayUnit.WORKING
    rest: int | None = None
    paused_at: datetime | None = None
    policy_version: int = 0

    @property
    def is_live(self) -> bool:
        """Tell whether it still counts: running, paused, or past due and not stopped."""
        return self.status in LIVE

    @property
    def next_at(self) -> datetime | None:
        """When the sweeper must look at it next, None while it does not run."""
        if self.status is not TimerStatus.RUNNING:
            return None
        return min((*self.reminders, self.due_at))


@dataclass
class Life:
    """The life of one report: its state, who holds it, its counters and its timers.

    agency_id: the responsible tenant, None while the national desk is responsible.
    supervisor_id: the parent that E2 reaches, None where that is the national desk.
    is_trial: an agency that prepares itself tries its own way of working by it, see rules/trial.py.
    """

    submitted_at: datetime
    id: int = 0
    state: State = State.NATIONAL_REVIEW
    report_class: ReportClass = ReportClass.COMPLAINT
    supervisory: bool = False
    visibility: Visibility = Visibility.PUBLIC
    published: bool = False
    final: bool = False
    category_code: str = ""
    region_code: str = ""
    agency_id: int | None = None
    intended_agency_id: int | None = None
    supervisor_id: int | None = None
    ombudsman_id: int | None = None
    joint_agency_ids: tuple[int, ...] = ()
    unit_id: int | None = None
    supporting_unit_ids: tuple[int, ...] = ()
    reported_unit_ids: tuple[int, ...] = ()
    reported_user_ids: tuple[int, ...] = ()
    escalation: Level = Level.E0
    escalation_highest: Level = Level.E0
    breached_timer: str = ""
    assignment_locked: bool = False
    return_count: int = 0
    returned_agency_ids: tuple[int, ...] = ()
    returned_unit_ids: tuple[int, ...] = ()
    info_requests: dict[str, int] = field(default_factory=dict)
    resume_to: State | None = None
    complete_at: datetime | None = None
    paused_days: int = 0
    closure: Closure | None = None
    closed_at: datetime | None = None
    answered: bool = False
    answer_delivered: bool = False
    interim_used: bool = False
    reopened_by_reporter: bool = False
    appealed: bool = False
    objected: bool = False
    archived_by_id: int | None = None
    under_examination: bool = False
    consent: bool | None = None
    package_sent: str = ""
    nudges: int = 0
    master_id: int | None = None
    rating: int | None = None
    is_trial: bool = False
    timers: dict[TimerKind, TimerState] = field(default_factory=dict)

    def timer(self, kind: TimerKind) -> TimerState | None:
        """Return the timer while it is live, else None."""
        found = self.timers.get(kind)
        return found if found and found.is_live else None
