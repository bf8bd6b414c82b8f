"""The one action that changes a report: it lets a row of the table act on it, or refuses.

One transaction: the report is locked, the guards are asked, the row acts, and report, timers, event
and jobs are written together under the role register.
Source: LIFECYCLE 4, DESIGN isolation
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from register.actions import companions
from register.actions.commit_life import commit_life
from register.actions.lock_report import lock_report
from register.actions.propose_step import claim_proposal, from_json, propose_step, proposer_of
from register.actions.step_facts import facts_for, goal_of
from register.models import Proposal, Report, ReportEvent
from register.queries.case import Case
from register.queries.clocks import clock_for
from register.rules.actors import Actor
from register.rules.interpret import apply, approver, check, offer, row_of
from register.rules.life import Life
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Step
from register.rules.transition import Audience, Transition
from tenants.scope import REGISTER, scope


@dataclass(frozen=True)
class StepTaken:
    """What came of a step: the report as it is now, and the event or the proposal it left."""

    report: Report
    event: ReportEvent
    proposal: Proposal | None = None


def take_step(
    *,
    report_id: int,
    step: Step,
    by: Actor,
    at: datetime,
    data: StepData | None = None,
    version: int | None = None,
    approved: Proposal | None = None,
    seen: Case | None = None,
) -> StepTaken:
    """Take one step on one report, in the scope of whoever acts.

    at: aware. version: the one the person saw, None to take any. approved: the proposal that a
    second person has said yes to. seen: the report as this person opened it in this transaction, in
    this scope, at this moment: what it says of that version is not asked for again.
    :raises StepNotAllowed: the table does not allow it; nothing has changed
    """
    row = row_of(step)
    data = _asked_for(row, data or StepData())
    with transaction.atomic():
        known = seen if seen is not None and _is_of(seen, report_id, by, at) else None
        if known is not None:
            version = known.report.version
        report, life = lock_report(report_id=report_id, version=version, is_seen=known is not None)
        ctx = _context(life, row, by=by, data=data, at=at, known=known)
        role = check(ctx, row)
        asked = None if approved else approver(row, data, ctx.policy, role)
        with scope(REGISTER, savepoint=False):
            if asked is not None:
                event, kept = propose_step(report, row, ctx, role=role, approver=asked)
                return StepTaken(report, event, kept)
            before = dict(life.timers)
            apply(ctx, row)
            event = commit_life(
                report,
                ctx,
                before,
                step=step.value,
                transition=row.id,
                role=role,
                audience=Audience.OFFICIALS if data.internal else row.audience,
                extra={"approved_by": approved.decided_by} if approved else None,
                ends_proposals=True,
            )
            companions.follow(report, row, ctx, event)
            return StepTaken(report, event)


def accept_proposal(*, proposal_id: int, by: Actor, at: datetime) -> StepTaken:
    """Say yes to a proposal: the step is taken as proposed, if the table still allows it.

    :raises StepNotAllowed: not theirs to decide, their own, or no longer allowed
    """
    with transaction.atomic():
        proposal = claim_proposal(proposal_id=proposal_id, by=by, at=at, accept=True)
        return take_step(
            report_id=proposal.report_id,
            step=Step(proposal.step),
            by=proposer_of(proposal),
            at=at,
            data=from_json(proposal.data),
            approved=proposal,
        )


def _asked_for(row: Transition, data: StepData) -> StepData:
    """Drop the wish to keep a step inside where its row does not ask for it: a hop is always told."""
    return data if "internal?" in row.inputs else replace(data, internal=False)


def _is_of(seen: Case, report_id: int, by: Actor, at: datetime) -> bool:
    return (seen.report.pk, seen.actor, seen.at) == (report_id, by, at)


def _context(
    life: Life,
    row: Transition,
    *,
    by: Actor,
    data: StepData,
    at: datetime,
    known: Case | None = None,
) -> StepContext:
    """Return the context with the facts, once it is known that the step is this person's at all."""
    goal = goal_of(row.step, data, by)
    holder = life.agency_id if goal is None else goal.holder_id
    report_class = data.report_class or life.report_class
    # The row is locked at the version that was seen, so its holder and class are those.
    is_known = known is not None and (holder, report_class) == (life.agency_id, life.report_class)
    clock = (
        known.clock
        if known is not None and is_known
        else clock_for(agency_id=holder, report_class=report_class, at=at)
    )
    offer(StepContext(life, by, data, Facts(), clock), row)
    facts = facts_for(step=row.step, life=life, data=data, by=by, goal=goal, policy=clock.policy)
    return StepContext(life, by, data, facts, clock)
