"""What a person typed for a step, and the facts the action looked up for it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from register.rules.actors import Actor
from register.rules.life import Life
from register.rules.policy import Policy
from register.rules.states import ArchiveReason, ReportClass, Visibility
from register.rules.timers import Clock


@dataclass(frozen=True)
class StepData:
    """The inputs of a step; which of them a step uses stands in its row of the table."""

    text: str = ""
    reason_code: ArchiveReason | None = None
    report_class: ReportClass | None = None
    supervisory: bool | None = None
    category_code: str = ""
    region_code: str = ""
    checklist: bool = False
    agency_id: int | None = None
    agency_unknown: bool = False
    joint_agency_ids: tuple[int, ...] = ()
    unit_id: int | None = None
    supporting_unit_ids: tuple[int, ...] = ()
    reported_unit_ids: tuple[int, ...] = ()
    reported_user_ids: tuple[int, ...] = ()
    master_number: str = ""
    substantive: bool = False
    field_work: bool = False
    evidence_ids: tuple[int, ...] = ()
    internal: bool = False
    new_date: date | None = None
    rating: int | None = None
    consent: bool = False
    visibility: Visibility | None = None
    examination: bool | None = None


@dataclass(frozen=True)
class Destination:
    """Where a report sent to an agency really goes (rule A13).

    agency_id: the agency that will hold it, None where the national desk must.
    intended_agency_id: the competent agency, though it may not be active yet. takes_direct: its own
    system is fully integrated, so that reports may go straight to it (A16).
    """

    agency_id: int | None
    supervisor_id: int | None
    intended_agency_id: int | None
    takes_direct: bool = False


@dataclass(frozen=True)
class UnitFacts:
    """What the table asks of a unit: {id, active, liaison officers, Inspektorat}."""

    unit_id: int
    is_active: bool
    has_liaison: bool
    is_inspectorate: bool

    @property
    def is_ready(self) -> bool:
        """Tell whether reports may be assigned to it."""
        return self.is_active and self.has_liaison


@dataclass(frozen=True)
class Facts:
    """What the action looked up in the database for the guards of one step."""

    destination: Destination | None = None
    subtree: frozenset[int] = field(default_factory=frozenset)
    unit: UnitFacts | None = None
    supporting: tuple[UnitFacts, ...] = ()
    master: Life | None = None
    has_merged_reports: bool = False
    ombudsman_id: int | None = None


@dataclass(frozen=True)
class StepContext:
    """Everything one row of the table may look at."""

    life: Life
    actor: Actor
    data: StepData
    facts: Facts
    clock: Clock

    @property
    def at(self) -> datetime:
        """The moment of the step, aware."""
        return self.clock.at

    @property
    def policy(self) -> Policy:
        """The policy of the agency and class that the step leads to."""
        return self.clock.policy
