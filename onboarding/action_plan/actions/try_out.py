"""Running the trial report: begun and accepted by an admin, with the log of who did."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from onboarding.action_plan.rules.keepers import check_keeper
from register.actions.run_trial import accept_trial, start_trial
from register.queries.trials import latest_trial
from register.rules.actors import Actor
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.actions.write_audit import write_audit
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

if TYPE_CHECKING:
    from register.models import Report


class TrialRuns(Exception):
    """One is under way already; there is one at a time."""


def begin_trial(*, key: UUID, by: Staff, actor: Actor, at: datetime) -> Report:
    """File a trial in the agency whose scope is open; the same key again files nothing more.

    :raises NotYours: not an admin who prepares the agency
    :raises TrialRuns: the one before has not ended
    :raises StepNotAllowed: the agency does not prepare itself
    """
    check_keeper(by.held)
    region = by.agency.region_code if by.agency else None
    with transaction.atomic():
        earlier = latest_trial(agency_id=by.agency_id)
        if earlier is not None and not earlier.is_over:
            raise TrialRuns
        report = start_trial(key=key, region_code=region or "", by=actor, at=at)
        write_audit(AuditKind.TRIAL_STARTED, by=by, at=at, subject=report.number)
    return report


def end_trial(*, by: Staff, actor: Actor, at: datetime) -> Report:
    """Accept the answer to the trial that runs, in the reporter's place.

    :raises NotYours: not an admin who prepares the agency
    :raises StepNotAllowed: there is none, or nothing to accept yet
    """
    check_keeper(by.held)
    with transaction.atomic():
        trial = latest_trial(agency_id=by.agency_id)
        if trial is None:
            raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
        report = accept_trial(report_id=trial.id, by=actor, at=at)
        write_audit(AuditKind.TRIAL_ACCEPTED, by=by, at=at, subject=report.number)
    return report
