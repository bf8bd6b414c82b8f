"""The numbers and switches of a report's life, as versioned data per tenant and class.

Every number is a default; a stored SlaPolicy overrides it. Running timers keep the version they
were armed with.
Source: LIFECYCLE 3 and 6 (A1–A18)
"""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from register.rules.states import ReportClass


class PolicyError(ValueError):
    """A stored policy has a value that cannot be one; the message names it."""


class DayUnit(StrEnum):
    """What a timer counts (A2)."""

    WORKING = "WORKING"
    CALENDAR = "CALENDAR"


@dataclass(frozen=True)
class Span:
    """How long a timer runs: reminders and the due day, counted in unit from the start day."""

    due: int
    remind: tuple[int, ...] = ()
    unit: DayUnit = DayUnit.WORKING


RESOLUTION_DAYS = MappingProxyType(
    {
        ReportClass.INFORMATION_REQUEST: 5,
        ReportClass.GRIEVANCE: 5,
        ReportClass.ASPIRATION: 5,
        ReportClass.COMPLAINT: 14,
    }
)
CHOICES = MappingProxyType(
    {
        "sla_basis": ("STAGE", "SUBMISSION"),  # A1
        "ombudsman_start": ("SUBMITTED", "COMPLETE", "DISPOSED"),  # A3
        "ombudsman_stop_on": ("SUBSTANTIVE", "FIRST_RESPONSE"),  # A4
        "autoclose_after": ("DELIVERED_ANSWER", "ANSWER"),  # A5
        "ombudsman_mode": ("AUTO", "CONSENT", "MANUAL"),  # A6
        "return_window": ("T2", "ALWAYS"),  # A9
        "fallback_tenant": ("PARENT", "NATIONAL"),  # A13
        "answer_approval": ("NONE", "ADM", "LEAD"),  # A17
    }
)
SETS = MappingProxyType(
    {
        "ombudsman_classes": tuple(kind.value for kind in ReportClass),  # A7
        "escalation_ladder": ("E1", "E2", "E3"),  # A11
    }
)


@dataclass(frozen=True)
class Policy:
    """All numbers and switches that one report is handled under.

    version: the id of the stored policy, 0 for the defaults of this file.
    """

    version: int = 0
    t1: Span = Span(3, (1,))
    t2: Span = Span(5, (3,))
    t2_after_unit_return: Span = Span(2)
    t3: Span = Span(10, (5,))
    t4: Span = Span(10)
    t5: Span = Span(60, (45, 55))
    t6: Span = Span(30, (7, 14, 27), DayUnit.CALENDAR)
    t7: Span = Span(14)
    t7_supervisory: Span = Span(60)
    t8: Span = Span(3, (1,))
    t9: Span = Span(10)
    t10: Span = Span(10, (5,))
    t11: Span = Span(10)
    escalate_to_e2: int = 5
    escalate_to_e3: int = 10
    t5_pause_calendar_days: int = 30
    t5_least_rest: int = 10
    interim_extension: int = 14
    ombudsman_correction: int = 14
    stage_least_rest: int = 1
    officers_reopen_days: int = 365
    info_requests_per_stage: int = 2
    sla_basis: str = "STAGE"
    ombudsman_start: str = "COMPLETE"
    ombudsman_stop_on: str = "SUBSTANTIVE"
    autoclose_after: str = "DELIVERED_ANSWER"
    ombudsman_mode: str = "AUTO"
    ombudsman_classes: tuple[str, ...] = ("GRIEVANCE", "COMPLAINT", "INFORMATION_REQUEST")
    return_max: int = 2
    return_window: str = "T2"
    escalation_ladder: tuple[str, ...] = ("E1", "E2", "E3")
    fallback_tenant: str = "PARENT"
    agency_can_archive: bool = False
    direct_to_agency: bool = False
    answer_approval: str = "NONE"
    province_may_reroute: bool = False


SPANS = frozenset(f.name for f in fields(Policy) if isinstance(f.default, Span))
NAMES = frozenset(f.name for f in fields(Policy)) - {"version"}


def default_policy(report_class: ReportClass) -> Policy:
    """Return the defaults for a class; only the resolution target T7 differs. Source: SOP, T7."""
    return Policy(t7=Span(RESOLUTION_DAYS[report_class]))


def policy_from(base: Policy, values: dict[str, Any], *, version: int) -> Policy:
    """Return base with stored values laid over it.

    values: field name -> number, text, list, or {"due", "remind", "unit"} for a timer.
    :raises PolicyError: a name or value that no policy can have
    """
    changes = {name: _read(base, name, value) for name, value in values.items()}
    return replace(base, **changes, version=version)


def _read(base: Policy, name: str, value: Any) -> Any:
    if name not in NAMES:
        msg = f"{name}: no such policy value"
        raise PolicyError(msg)
    if name in SPANS:
        return _span(name, value)
    if name in CHOICES:
        return _chosen(name, (value,), CHOICES[name])[0]
    if name in SETS:
        return _chosen(name, value, SETS[name])
    known = getattr(base, name)
    if type(value) is not type(known) or (type(value) is int and value < 0):
        msg = f"{name}: {value!r} is not a {type(known).__name__} of 0 or more"
        raise PolicyError(msg)
    return value


def _chosen(name: str, values: Any, known: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(values, list | tuple) or any(value not in known for value in values):
        msg = f"{name}: {values!r} is none of {', '.join(known)}"
        raise PolicyError(msg)
    return tuple(values)


def _span(name: str, value: Any) -> Span:
    try:
        due, remind = int(value["due"]), tuple(int(d) for d in value.get("remind", ()))
        unit = DayUnit(value.get("unit", DayUnit.WORKING))
    except (KeyError, TypeError, ValueError) as error:
        msg = f"{name}: {value!r} is not {{due, remind, unit}}"
        raise PolicyError(msg) from error
    if due < 1 or any(not 0 < day < due for day in remind):
        msg = f"{name}: due must be at least 1 day, reminders before it"
        raise PolicyError(msg)
    return Span(due, remind, unit)
