"""Telling the agency's trail what became of an endpoint; the national desk has no such trail."""

from __future__ import annotations

from datetime import datetime

from notices.webhooks.models import Endpoint
from tenants.actions.write_audit import write_audit
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


def tell_audit(kind: AuditKind, endpoint: Endpoint, *, by: Staff, at: datetime) -> None:
    """Write one entry where the desk is an agency's, whose schema has the trail."""
    if by.agency is not None:
        host = endpoint.url.split("/")[2]
        write_audit(kind, by=by, at=at, subject=endpoint.name, host=host)
