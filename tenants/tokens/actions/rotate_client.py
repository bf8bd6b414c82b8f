"""Giving a client a new secret, with some time in which the old one is good as well."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from tenants.signin.staff import Staff
from tenants.tokens.actions.create_client import NewClient
from tenants.tokens.actions.tell_audit import tell_of_client
from tenants.tokens.client_rules import check_keeper
from tenants.tokens.models import ApiClient
from tenants.tokens.secret import CLIENT, hint_of, new_secret, secret_hash

LONGEST_GRACE: Final = timedelta(days=7)


class NoSuchClient(LookupError):
    """There is no such client here, or none that is good."""


class NotSoLong(ValueError):
    """An old secret is good for no longer than a week."""


def rotate_client(*, client_pk: int, grace: timedelta, by: Staff, at: datetime) -> NewClient:
    """Give a client another secret, in the scope of the desk.

    grace: how long the old one is good as well; with none, what it was given for that ends too, as
    for a secret that strangers know. One that was still good from before ends in any case.
    :raises NotTheirClients: whoever asks keeps none here
    :raises NoSuchClient: none that is good
    :raises NotSoLong: grace is longer than LONGEST_GRACE
    """
    check_keeper(by)
    if grace > LONGEST_GRACE:
        raise NotSoLong
    with transaction.atomic():
        client = lock_client(client_pk)
        secret = new_secret(CLIENT)
        client.old_secret_hash = client.secret_hash if grace else ""
        client.old_secret_until = at + grace if grace else None
        client.secret_hash, client.hint = secret_hash(secret, CLIENT), hint_of(secret, CLIENT)
        client.issued_at, client.issued_by = at, by.user_id
        client.save(
            update_fields=[
                *("old_secret_hash", "old_secret_until", "secret_hash", "hint"),
                *("issued_at", "issued_by"),
            ]
        )
        if not grace:
            client.tokens.all().delete()
        tell_of_client("CLIENT_ROTATED", client, by=by, at=at)
    return NewClient(client, secret)


def lock_client(client_pk: int) -> ApiClient:
    """Return a client that is good, its row locked.

    :raises NoSuchClient: none
    """
    client = ApiClient.objects.select_for_update().filter(pk=client_pk, revoked_at=None).first()
    if client is None:
        raise NoSuchClient
    return client
