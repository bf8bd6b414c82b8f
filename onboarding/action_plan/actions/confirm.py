"""A named person confirms what no computer can look up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from onboarding.action_plan.models import Confirmation, Confirmed
from onboarding.action_plan.rules.keepers import NotYours, prepares
from tenants.actions.write_audit import write_audit
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


def may_confirm(what: Confirmed, *, by: Staff) -> bool:
    """Tell whether it is theirs to say: who prepares the agency, or who keeps the deadlines."""
    return prepares(by.held) or (what is Confirmed.DEADLINES and by.keeps(Area.CALENDAR))


def confirm(what: Confirmed, *, note: str = "", by: Staff, at: datetime) -> Confirmation:
    """Keep it with name and moment, in the agency whose scope is open.

    note: for the channels, the prefix by which messages reach this agency.
    :raises NotYours: neither an admin who prepares the agency nor, for deadlines, who keeps them
    """
    if not may_confirm(what, by=by):
        raise NotYours
    with transaction.atomic():
        kept = Confirmation.objects.create(
            what=what, note=note.strip(), by_id=by.user_id, by_name=by.name, at=at
        )
        write_audit(AuditKind.CONFIRMED, by=by, at=at, subject=what.value, note=kept.note)
    return kept
