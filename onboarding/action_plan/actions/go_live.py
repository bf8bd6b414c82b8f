"""An agency that is ready goes live: from preparing to active, at once. Source: DOMAIN 3.3, ADR 0331"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from onboarding.action_plan.actions.tell_live import tell_live
from onboarding.action_plan.queries.readiness import read_readiness
from onboarding.action_plan.rules.facts import Check
from onboarding.action_plan.rules.gate import may_go_live
from onboarding.action_plan.rules.keepers import check_keeper
from tenants.actions.change_agency_state import AgencyStateNotAllowed, change_agency_state
from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


class NotReady(Exception):
    """Something of the gate is left to do; nothing has changed. checks: what is not met."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        super().__init__(", ".join(check.code.value for check in checks))
        self.checks = checks


def go_live(*, by: Staff, at: datetime) -> Agency:
    """Let the agency whose scope is open go live, if its gate is met at this moment.

    :raises NotYours: not an admin who prepares the agency
    :raises NotReady: naming the checks that are not met
    :raises AgencyStateNotAllowed: it does not prepare itself (any more)
    """
    check_keeper(by.held)
    with transaction.atomic():
        found = read_readiness(at)
        if found.agency.state != AgencyState.PREPARING:
            raise AgencyStateNotAllowed(found.agency.state)
        if not may_go_live(found.gate):
            raise NotReady(tuple(check for check in found.gate if not check.is_met))
        agency = change_agency_state(agency_id=found.agency.pk, state=AgencyState.ACTIVE, at=at)
        write_audit(
            AuditKind.WENT_LIVE,
            by=by,
            at=at,
            subject=agency.name,
            checks=[check.code.value for check in found.gate],
        )
        tell_live(agency, at=at)
    return agency
