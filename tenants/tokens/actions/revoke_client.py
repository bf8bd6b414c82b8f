"""Ending a client at once, with everything that it was given."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.signin.staff import Staff
from tenants.tokens.actions.rotate_client import lock_client
from tenants.tokens.actions.tell_audit import tell_of_client
from tenants.tokens.client_rules import check_keeper
from tenants.tokens.models import ApiClient


def revoke_client(*, client_pk: int, by: Staff, at: datetime) -> ApiClient:
    """End a client, in the scope of the desk.

    :raises NotTheirClients: whoever asks keeps none here
    :raises NoSuchClient: none that is good
    """
    check_keeper(by)
    with transaction.atomic():
        client = lock_client(client_pk)
        client.revoked_at, client.revoked_by = at, by.user_id
        client.save(update_fields=["revoked_at", "revoked_by"])
        client.tokens.all().delete()
        tell_of_client("CLIENT_REVOKED", client, by=by, at=at)
    return client
