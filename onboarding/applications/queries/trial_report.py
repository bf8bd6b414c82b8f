"""A dry run of the life of a trial report: which unit, and which deadlines by the real rules.

Nothing is kept but what came of it: no report is made, so none has to be deleted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from regions.queries.calendar import working_calendar
from register.queries.policies import policy_for
from register.rules.life import TimerKind
from register.rules.policy import Policy, Span
from register.rules.states import ReportClass
from register.rules.timers import Clock, moment, span_of

# In the order in which a report meets them when everybody takes all the time they have.
STAGES = (TimerKind.T1, TimerKind.T2, TimerKind.T3, TimerKind.T7, TimerKind.T4)


@dataclass(frozen=True, slots=True)
class TrialStage:
    """One stage. code: of its timer. days: working days that it may take. due: its last moment."""

    code: str
    days: int
    due: datetime


@dataclass(frozen=True, slots=True)
class Trial:
    """What would become of a report. unit: who would get it; ombudsman: when it would go there."""

    report_class: ReportClass
    unit: Mapping[str, str]
    received_at: datetime
    stages: tuple[TrialStage, ...]
    ombudsman: datetime


class NoSuchUnit(LookupError):
    """None of the units given has this code."""


def run_trial(
    *,
    report_class: ReportClass,
    unit_code: str,
    units: Sequence[Mapping[str, str]],
    policy_answers: Mapping[str, Any],
    at: datetime,
) -> Trial:
    """Return the life of a report that came in now, if everybody took all their time.

    units, policy_answers: as answered in those steps; without a policy the nation's holds.
    :raises NoSuchUnit: the unit is not in the list
    :raises CalendarTooShort: the holidays are not known so far ahead
    """
    unit = next((each for each in units if each["code"] == unit_code), None)
    if unit is None:
        raise NoSuchUnit(unit_code)
    clock = _clock(report_class, policy_answers, at)
    stages, start = [], at
    for kind in STAGES:
        span = span_of(kind, clock.policy)
        due = moment(clock, start, span.due, span.unit)
        stages.append(TrialStage(kind.value, span.due, due))
        start = due
    last = clock.policy.t5
    return Trial(report_class, unit, at, tuple(stages), moment(clock, at, last.due, last.unit))


def trial_answers(trial: Trial) -> dict[str, Any]:
    """Return what is kept of a trial, as JSON keeps it."""
    return {
        "report_class": trial.report_class.value,
        "unit_code": trial.unit["code"],
        "ran_at": trial.received_at.isoformat(),
        "unit": trial.unit["name"],
        "officer": trial.unit["liaison_name"],
        "substitute": trial.unit["substitute_name"],
        "ombudsman": trial.ombudsman.isoformat(),
        "stages": [
            {"code": each.code, "days": each.days, "due": each.due.isoformat()}
            for each in trial.stages
        ],
    }


def _clock(report_class: ReportClass, said: Mapping[str, Any], at: datetime) -> Clock:
    zone = said.get("time_zone") or "Asia/Jakarta"
    policy = _laid(policy_for(agency_id=None, report_class=report_class, at=at), said)
    return Clock(at=at, calendar=working_calendar(agency_id=None, zone=zone), policy=policy)


def _laid(policy: Policy, said: Mapping[str, Any]) -> Policy:
    """Return the nation's policy with what the agency wants to be quicker in."""
    return replace(
        policy, t2=_shorter(policy.t2, said.get("t2")), t3=_shorter(policy.t3, said.get("t3"))
    )


def _shorter(span: Span, days: int | None) -> Span:
    if not days:
        return span
    return replace(span, due=days, remind=tuple(day for day in span.remind if day < days))
