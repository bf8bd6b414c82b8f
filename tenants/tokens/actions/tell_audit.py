"""Telling the agency's trail what became of a token; the national desk's tokens tell it themselves."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.write_audit import write_audit
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind
from tenants.tokens.models import PersonalToken


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
