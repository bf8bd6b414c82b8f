"""Ending a token at once: by its holder, or by whoever lets people into the desk."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.tokens.actions.rotate_token import NoSuchToken
from tenants.tokens.actions.tell_audit import tell_audit
from tenants.tokens.models import PersonalToken


def may_end_others(by: Staff) -> bool:
    """Tell whether somebody may end the tokens of others: at an agency whoever keeps its users."""
    return by.agency is None or by.keeps(Area.USERS)


def revoke_token(*, token_id: int, by: Staff, at: datetime) -> PersonalToken:
    """End a token, in the scope of the desk; one that has ended already stays as it is.

    :raises NoSuchToken: not there, or not theirs to end
    """
    with transaction.atomic():
        found = PersonalToken.objects.select_for_update().filter(pk=token_id)
        if not may_end_others(by):
            found = found.filter(user_id=by.user_id)
        token = found.first()
        if token is None:
            raise NoSuchToken
        if token.revoked_at is None:
            token.revoked_at, token.revoked_by = at, by.user_id
            token.save(update_fields=["revoked_at", "revoked_by"])
            tell_audit("TOKEN_REVOKED", token, by=by, at=at)
    return token
