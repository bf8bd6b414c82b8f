"""Deciding anew what a client may do; its secret stays."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.signin.staff import Staff
from tenants.tokens.actions.create_client import ClientFacts, check_facts, columns_of
from tenants.tokens.actions.rotate_client import lock_client
from tenants.tokens.actions.tell_audit import tell_of_client
from tenants.tokens.models import ApiClient


def change_client(*, client_pk: int, facts: ClientFacts, by: Staff, at: datetime) -> ApiClient:
    """Let a client be and do this and nothing else from now on, in the scope of the desk.

    :raises NotTheirClients: whoever asks keeps none here
    :raises NoSuchClient: none that is good
    :raises NoSuchRole, WrongUnits: see check_facts
    """
    check_facts(facts, by=by)
    with transaction.atomic():
        client = lock_client(client_pk)
        decided = columns_of(facts)
        if any(getattr(client, name) != value for name, value in decided.items()):
            for name, value in decided.items():
                setattr(client, name, value)
            client.save(update_fields=list(decided))
            tell_of_client("CLIENT_CHANGED", client, by=by, at=at)
    return client
