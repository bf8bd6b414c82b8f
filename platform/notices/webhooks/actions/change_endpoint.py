"""Changing where an endpoint is and what it is told of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from notices.webhooks.actions.open_endpoint import open_endpoint
from notices.webhooks.actions.tell_audit import tell_audit
from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.actions.wake import wake
from notices.webhooks.models import Endpoint
from notices.webhooks.outside.address import read_address
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


def change_endpoint(
    *, endpoint_id: int, by: Staff, name: str, url: str, events: Sequence[str], at: datetime
) -> Endpoint:
    """Change an endpoint, in the scope of its desk; a new address is tried at once.

    :raises NoSuchEndpoint: this desk has none of that number
    :raises AddressRefused: nothing is sent to such an address
    """
    read_address(url)
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        if url != endpoint.url:
            endpoint.failures, endpoint.rests_until = 0, None
            why = f"moved-{at.isoformat()}"
            wake(agency_id=by.agency_id, endpoint_id=endpoint.pk, why=why, at=at)
        endpoint.name, endpoint.url, endpoint.events = name, url, sorted(events)
        endpoint.save(update_fields=["name", "url", "events", "failures", "rests_until"])
        tell_standing(endpoint, agency_id=by.agency_id)
        tell_audit(AuditKind.WEBHOOK_CHANGED, endpoint, by=by, at=at)
    return endpoint
