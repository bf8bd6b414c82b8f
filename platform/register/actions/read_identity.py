"""Opening the vault: who may read an identity, and the trace every reading leaves.

Source: LIFECYCLE invariant 7, RELIABILITY 2
"""

from datetime import datetime

from django.db import transaction

from register.actions.seal_identity import Contact, unseal
from register.models import Identity, IdentityAccess, Report
from register.queries.lives import life_of
from register.rules.actors import Actor, Role
from register.rules.authority import is_conflicted
from register.rules.identity_access import may_read_identity
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import VAULT, scope


def read_identity(*, report_id: int, by: Actor, at: datetime, reason: str) -> Contact | None:
    """Return who the reporter is, None where nobody said; the reading is logged either way.

    :raises StepNotAllowed: no reason given, not visible here, or an anonymous report and an agency
    """
    if not reason.strip():
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "reason")
    with transaction.atomic():
        report = Report.objects.filter(pk=report_id).first()
        if report is None:
            raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
        life = life_of(report)
        if is_conflicted(by, life):
            raise StepNotAllowed(Refusal.CONFLICT_OF_INTEREST)
        if not may_read_identity(by, life):
            raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
        with scope(VAULT):
            IdentityAccess.objects.create(
                report_id=report_id,
                at=at,
                role=_role(by),
                actor_id=by.user_id,
                agency_id=by.agency_id,
                reason=reason.strip()[:200],
            )
            found = Identity.objects.filter(pk=report_id).first()
    return unseal(found) if found else None


def _role(by: Actor) -> str:
    return min(by.roles, key=list(Role).index).value
