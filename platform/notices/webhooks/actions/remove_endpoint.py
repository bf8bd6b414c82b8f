"""Removing an endpoint with all that was and was still to be sent to it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from notices.webhooks.actions.open_endpoint import open_endpoint
from notices.webhooks.actions.tell_audit import tell_audit
from notices.webhooks.actions.tell_standing import forget_standing
from notices.webhooks.models import Endpoint
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


def remove_endpoint(*, endpoint_id: int, by: Staff, at: datetime) -> Endpoint:
    """Remove an endpoint, in the scope of its desk.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        tell_audit(AuditKind.WEBHOOK_REMOVED, endpoint, by=by, at=at)
        forget_standing(endpoint.pk, agency_id=by.agency_id)
        endpoint.delete()
    return endpoint
