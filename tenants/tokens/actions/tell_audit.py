"""Telling the agency's trail what became of a token, a client or the address of a calendar.

Those of the national desk tell it themselves: it has no trail.
"""

from __future__ import annotations

from datetime import datetime

from tenants.actions.write_audit import write_audit
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind
from tenants.tokens.models import ApiClient, PersonalToken


def tell_audit(kind: str, token: PersonalToken, *, by: Staff, at: datetime) -> None:
    """Write one entry where the desk is an agency's, whose schema has the trail."""
    if by.agency is not None:
        write_audit(
            AuditKind(kind),
            by=by,
            at=at,
            subject=str(token),
            user_id=token.user_id,
            scopes=list(token.scopes),
        )


def tell_of_client(kind: str, client: ApiClient, *, by: Staff, at: datetime) -> None:
    """Write one entry about a client, where the desk is an agency's."""
    if by.agency is not None:
        write_audit(
            AuditKind(kind),
            by=by,
            at=at,
            subject=f"{client.name} ({client.client_id})",
            scopes=list(client.scopes),
            roles=list(client.roles),
            unit_ids=list(client.unit_ids),
        )


def tell_of_feed(kind: str, *, by: Staff, at: datetime) -> None:
    """Write one entry about the address of somebody's own calendar, where the desk is an agency's."""
    if by.agency is not None:
        write_audit(AuditKind(kind), by=by, at=at, subject=by.name, user_id=by.user_id)
