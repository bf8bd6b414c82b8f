"""Giving a token a new secret: the old one ends in the same moment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.signin.staff import Staff
from tenants.tokens.actions.create_token import NewToken
from tenants.tokens.actions.tell_audit import tell_audit
from tenants.tokens.models import PersonalToken
from tenants.tokens.secret import hint_of, new_secret, secret_hash


class NoSuchToken(LookupError):
    """There is no such token here, none that is good, or it is not theirs; which is not said."""


def rotate_token(*, token_id: int, by: Staff, at: datetime) -> NewToken:
    """Give one's own token another secret for as long again, in the scope of one's desk.

    :raises NoSuchToken: not there, not theirs, or over
    """
    with transaction.atomic():
        token = (
            PersonalToken.objects.select_for_update()
            .filter(pk=token_id, user_id=by.user_id)
            .first()
        )
        if token is None or not token.is_live(at=at):
            raise NoSuchToken
        secret = new_secret()
        token.expires_at = at + (token.expires_at - token.issued_at)
        token.secret_hash, token.hint, token.issued_at = secret_hash(secret), hint_of(secret), at
        token.save(update_fields=["secret_hash", "hint", "issued_at", "expires_at"])
        tell_audit("TOKEN_ROTATED", token, by=by, at=at)
    return NewToken(token, secret)
