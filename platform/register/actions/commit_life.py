"""Writing a changed life back: report, timers, event and jobs, together or not at all."""

from dataclasses import asdict
from datetime import date
from enum import Enum
from typing import Any

from register.actions.life_rows import write_life
from register.actions.one_statement import OneStatement
from register.actions.record_event import record_event, timer_changes
from register.models import Report, ReportEvent
from register.rules.actors import Role
from register.rules.life import TimerKind, TimerState
from register.rules.step_data import StepContext, StepData
from register.rules.transition import Audience

_NO_LONGER = """
UPDATE register_proposal SET decided_at = %s, accepted = false
WHERE report_id = %s AND decided_at IS NULL RETURNING id
"""
# What an event keeps of the inputs besides its text; none of it can identify a reporter.
KEPT_INPUTS = (
    "reason_code",
    "agency_id",
    "agency_unknown",
    "joint_agency_ids",
    "supporting_unit_ids",
    "field_work",
    "new_date",
    "rating",
    "report_class",
    "visibility",
)


def commit_life(
    report: Report,
    ctx: StepContext,
    before: dict[TimerKind, TimerState],
    *,
    step: str,
    role: Role,
    audience: Audience,
    transition: str = "",
    extra: dict[str, Any] | None = None,
    ends_proposals: bool = False,
) -> ReportEvent:
    """Write what changed and one event for it, in one statement; REGISTER is open, the report locked.

    ends_proposals: what waited for somebody's yes in the former state waits no longer.
    """
    from_state, from_agency_id = report.state, report.agency_id
    statement = OneStatement()
    write_life(statement, report, ctx.life, before, at=ctx.at)
    if ends_proposals and from_state != report.state:
        statement.add("proposals", _NO_LONGER, ctx.at, report.pk)
    return record_event(
        together=statement,
        report=report,
        step=step,
        by=ctx.actor,
        role=role,
        at=ctx.at,
        audience=audience,
        text="" if ctx.data.internal else ctx.data.text.strip(),
        transition=transition,
        from_state=from_state,
        from_agency_id=from_agency_id,
        data={
            **kept_inputs(ctx.data),
            **(extra or {}),
            "timers": timer_changes(before, ctx.life.timers),
        },
    )


def kept_inputs(data: StepData) -> dict[str, Any]:
    """Return the inputs an event keeps, as plain values, those that were given."""
    values = {name: plain(value) for name, value in asdict(data).items() if name in KEPT_INPUTS}
    return {name: value for name, value in values.items() if value not in (None, False, [], "")}


def plain(value: Any) -> Any:
    """Return a value as JSON keeps it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
