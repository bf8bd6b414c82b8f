"""Keeping when a token or a client was last used, to the minute: no request waits for another one's note."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from tenants.tokens.client_pass import ClientPass
from tenants.tokens.credential import Credential
from tenants.tokens.models import ApiClient, PersonalToken

EVERY: Final = timedelta(minutes=1)


def note_use(token: Credential, *, at: datetime) -> bool:
    """Keep that a token was used now, where its last note is a minute old; tell whether it was."""
    if token.last_used_at is not None and at - token.last_used_at < EVERY:
        return False
    old = Q(last_used_at=None) | Q(last_used_at__lte=at - EVERY)
    if isinstance(token, ClientPass):
        return ApiClient.objects.filter(old, pk=token.pk).update(last_used_at=at) == 1
    return PersonalToken.objects.filter(old, pk=token.pk).update(last_used_at=at) == 1
