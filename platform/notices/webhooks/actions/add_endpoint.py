"""Adding an endpoint: its secret is told once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from django.db import transaction

from accounts.secret_box import seal
from notices.webhooks.actions.tell_audit import tell_audit
from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.models import Endpoint
from notices.webhooks.outside.address import read_address
from notices.webhooks.signature import new_secret
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

# Every event is written down for each of them.
MOST_ENDPOINTS: Final = 10


class TooManyEndpoints(Exception):
    """The desk has as many as one can keep an eye on."""


class NewSecret(NamedTuple):
    """An endpoint, and its secret, which is shown nowhere else."""

    endpoint: Endpoint
    secret: str


def add_endpoint(
    *, by: Staff, name: str, url: str, events: Sequence[str], at: datetime
) -> NewSecret:
    """Have a system of the desk told of events from now on, in the scope of the desk.

    :raises AddressRefused: nothing is sent to such an address
    :raises TooManyEndpoints: the desk has MOST_ENDPOINTS already
    """
    read_address(url)
    secret = new_secret()
    with transaction.atomic():
        if len(Endpoint.objects.select_for_update()) >= MOST_ENDPOINTS:
            raise TooManyEndpoints
        endpoint = Endpoint.objects.create(
            name=name,
            url=url,
            events=sorted(events),
            secret=seal(secret),
            created_at=at,
            created_by=by.user_id,
        )
        tell_standing(endpoint, agency_id=by.agency_id)
        tell_audit(AuditKind.WEBHOOK_ADDED, endpoint, by=by, at=at)
    return NewSecret(endpoint, secret)
