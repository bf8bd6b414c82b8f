"""Giving an endpoint a new secret: for a day both sign, so that its system can change over."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.secret_box import seal
from notices.webhooks.actions.add_endpoint import NewSecret
from notices.webhooks.actions.open_endpoint import open_endpoint
from notices.webhooks.actions.tell_audit import tell_audit
from notices.webhooks.signature import new_secret
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

BOTH_FOR: Final = timedelta(days=1)


def rotate_secret(*, endpoint_id: int, by: Staff, at: datetime) -> NewSecret:
    """Give an endpoint another secret, in the scope of its desk.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    with transaction.atomic():
        endpoint, secret = open_endpoint(endpoint_id), new_secret()
        endpoint.old_secret, endpoint.old_until = endpoint.secret, at + BOTH_FOR
        endpoint.secret = seal(secret)
        endpoint.save(update_fields=["secret", "old_secret", "old_until"])
        tell_audit(AuditKind.WEBHOOK_ROTATED, endpoint, by=by, at=at)
    return NewSecret(endpoint, secret)
