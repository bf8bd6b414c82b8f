"""A step that waits for a second person: proposing it, and deciding on it."""

from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from django.db import transaction

from register.actions.commit_life import commit_life, plain
from register.actions.lock_report import lock_report
from register.models import Proposal, Report, ReportEvent
from register.queries.clocks import clock_for
from register.rules.actors import Actor, Role, reporter_of
from register.rules.authority import acting_role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ArchiveReason, ReportClass, Visibility
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Happening
from register.rules.transition import Audience, Transition
from tenants.scope import REGISTER, scope

READERS: dict[str, Any] = {
    "reason_code": ArchiveReason,
    "report_class": ReportClass,
    "visibility": Visibility,
    "new_date": date.fromisoformat,
}


def propose_step(
    report: Report, row: Transition, ctx: StepContext, *, role: Role, approver: Role
) -> tuple[ReportEvent, Proposal]:
    """Keep a step for another's yes; the scope REGISTER is open, the report locked.

    A newer proposal takes the place of one still open.
    """
    Proposal.objects.filter(report=report, decided_at=None).update(
        decided_at=ctx.at, accepted=False
    )
    proposal = Proposal.objects.create(
        report=report,
        step=row.step.value,
        approver=approver.value,
        data=to_json(ctx.data),
        role=role.value,
        # A reporter's account is nobody's to know: the report alone says whose proposal it is.
        proposed_by=None if role is Role.REPORTER else ctx.actor.user_id,
        proposed_unit_ids=sorted(ctx.actor.unit_ids),
        agency_id=ctx.actor.agency_id,
        proposed_at=ctx.at,
    )
    event = commit_life(
        report,
        ctx,
        dict(ctx.life.timers),
        step=Happening.PROPOSED.value,
        role=role,
        audience=_audience(role),
        extra={"proposed": row.step.value, "proposal_id": proposal.pk},
    )
    return event, proposal


def claim_proposal(*, proposal_id: int, by: Actor, at: datetime, accept: bool) -> Proposal:
    """Record a second person's decision and return the proposal, in the caller's transaction.

    :raises StepNotAllowed: not theirs to decide, decided already, or their own proposal
    """
    proposal = Proposal.objects.filter(pk=proposal_id).first()
    if proposal is None:
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    _, life = lock_report(report_id=proposal.report_id)
    acting_role(by, life, (Role(proposal.approver),))
    if by.user_id == proposal.proposed_by:
        raise StepNotAllowed(Refusal.SAME_OFFICER)
    with scope(REGISTER):
        open_rows = Proposal.objects.filter(pk=proposal_id, decided_at=None)
        if not open_rows.update(decided_at=at, decided_by=by.user_id, accepted=accept):
            raise StepNotAllowed(Refusal.CHANGED_MEANWHILE)
    proposal.refresh_from_db()
    return proposal


def refuse_proposal(*, proposal_id: int, by: Actor, at: datetime, text: str) -> ReportEvent:
    """Say no to a proposal, with the reason; the report stays as it is.

    :raises StepNotAllowed: no reason, or not theirs to decide
    """
    if not text.strip():
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "text")
    with transaction.atomic():
        proposal = claim_proposal(proposal_id=proposal_id, by=by, at=at, accept=False)
        report, life = lock_report(report_id=proposal.report_id)
        clock = clock_for(agency_id=life.agency_id, report_class=life.report_class, at=at)
        ctx = StepContext(life, by, StepData(text=text), Facts(), clock)
        with scope(REGISTER):
            return commit_life(
                report,
                ctx,
                dict(life.timers),
                step=Happening.REFUSED.value,
                role=Role(proposal.approver),
                audience=_audience(Role(proposal.role)),
                extra={"proposed": proposal.step, "proposal_id": proposal.pk},
            )


def proposer_of(proposal: Proposal) -> Actor:
    """Return who proposed the step, acting as they did."""
    if proposal.role == Role.REPORTER:
        return reporter_of(proposal.report_id)
    return Actor(
        roles=frozenset({Role(proposal.role)}),
        user_id=proposal.proposed_by,
        agency_id=proposal.agency_id,
        unit_ids=frozenset(proposal.proposed_unit_ids),
    )


def _audience(proposer: Role) -> Audience:
    """A reporter follows what comes of their wish; what officers propose stays among them."""
    return Audience.REPORTER if proposer is Role.REPORTER else Audience.OFFICIALS


def to_json(data: StepData) -> dict[str, Any]:
    """Return the inputs as plain values."""
    return {name: plain(value) for name, value in asdict(data).items()}


def from_json(values: dict[str, Any]) -> StepData:
    """Return the inputs that to_json wrote."""
    known = {field.name for field in fields(StepData)}
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            continue
        reader = READERS.get(name)
        if value is not None and reader:
            read[name] = reader(value)
        else:
            read[name] = tuple(value) if isinstance(value, list) else value
    return StepData(**read)
