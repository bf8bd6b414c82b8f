"""What has been confirmed, and by whom, in the agency whose scope is open."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Subquery

from look.moments import long_moment
from onboarding.action_plan.models import Confirmation, Confirmed
from onboarding.action_plan.rules.facts import Gate, Saying
from tenants.teams.models import AuditEntry
from tenants.teams.models.audit_entry import AuditKind

# What is done to the deadlines and the calendar: after it they must be looked at once more.
_TOUCHES_DEADLINES = (AuditKind.POLICY_SET, AuditKind.DAY_OFF_ADDED, AuditKind.DAY_OFF_REMOVED)


def sayings(*, zone: str) -> dict[Gate, Saying]:
    """Return the latest confirmation of each kind; one statement. zone: on whose clocks it is told."""
    touched = AuditEntry.objects.filter(kind__in=_TOUCHES_DEADLINES).order_by("-at")
    latest = Confirmation.objects.order_by("what", "-at", "-id").distinct("what")
    rows = latest.annotate(changed_at=Subquery(touched.values("at")[:1]))
    return {Gate(row.what): _saying(row, row.changed_at, zone) for row in rows}


def _saying(row: Confirmation, changed: datetime | None, zone: str) -> Saying:
    return Saying(
        by=row.by_name,
        when=long_moment(row.at, zone),
        note=row.note,
        is_stale=row.what == Confirmed.DEADLINES and changed is not None and changed > row.at,
    )
