"""Telling what becomes of a procedure: the people it concerns, and the log of the administration."""

from datetime import datetime

from casework.models import SopVersion
from casework.rules.sop_life import SopStepName
from register.actions.enqueue import enqueue
from tenants.actions.write_audit import write_audit
from tenants.scope import REGISTER, scope
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

JOB = "sop_letter"
TOLD = frozenset({SopStepName.SEND, SopStepName.APPROVE, SopStepName.RETURN})
AUDITED = {
    SopStepName.APPROVE: AuditKind.SOP_APPROVED,
    SopStepName.RETURN: AuditKind.SOP_RETURNED,
    SopStepName.WITHDRAW: AuditKind.SOP_WITHDRAWN,
}


def tell_sop(row: SopVersion, step: SopStepName, *, by: Staff, at: datetime) -> None:
    """Call for the letters about a step and write it into the log, in the transaction of the step."""
    if step in TOLD:
        _call_for_letters(row, step, by=by, at=at)
    if step in AUDITED:
        _write_down(row, step, by=by, at=at)


def _call_for_letters(row: SopVersion, step: SopStepName, *, by: Staff, at: datetime) -> None:
    """Give the worker numbers alone: no word of a procedure leaves the agency's schema."""
    # The ledger is written by the register's role alone.
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=JOB,
            key=f"{JOB}:{by.agency_id}:{row.pk}:{row.revision}",
            run_after=at,
            agency_id=by.agency_id,
            version_id=row.pk,
            revision=row.revision,
            step=step.value,
            by_id=by.user_id,
        )


def _write_down(row: SopVersion, step: SopStepName, *, by: Staff, at: datetime) -> None:
    # A draft that is given back has a day that is only wished for.
    is_draft = step is SopStepName.RETURN
    days = {} if is_draft else {"since": row.valid_from, "until": row.valid_until}
    write_audit(
        AUDITED[step],
        by=by,
        at=at,
        subject=f"{row.document.number} {row.title}",
        version=row.version,
        **{name: day.isoformat() for name, day in days.items() if day},
    )
