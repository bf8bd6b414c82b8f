"""Writing down who did what in the administration of the agency whose scope is open."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tenants.signin.staff import Staff
from tenants.teams.models import AuditEntry
from tenants.teams.models.audit_entry import AuditKind


def write_audit(
    kind: AuditKind, *, by: Staff, at: datetime, subject: str, **details: Any
) -> AuditEntry:
    """Write one entry, in the transaction of what it tells."""
    return AuditEntry.objects.create(
        at=at,
        actor_id=by.user_id,
        actor_name=by.name,
        kind=kind,
        subject=subject[:200],
        details=details,
    )
