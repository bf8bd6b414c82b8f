"""Pausing an endpoint and letting it go on: what happens meanwhile is kept for it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from notices.webhooks.actions.open_endpoint import open_endpoint
from notices.webhooks.actions.tell_audit import tell_audit
from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.actions.wake import wake
from notices.webhooks.models import Delivery, DeliveryState, Endpoint, PauseReason
from notices.webhooks.rules.retries import GIVE_UP_AFTER
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


def pause_endpoint(*, endpoint_id: int, by: Staff, at: datetime) -> Endpoint:
    """Send an endpoint nothing for the time being, in the scope of its desk.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        if endpoint.paused_at is None:
            endpoint.paused_at, endpoint.pause_reason = at, PauseReason.BY_HAND
            endpoint.save(update_fields=["paused_at", "pause_reason"])
            tell_standing(endpoint, agency_id=by.agency_id)
            tell_audit(AuditKind.WEBHOOK_PAUSED, endpoint, by=by, at=at)
    return endpoint


def resume_endpoint(*, endpoint_id: int, by: Staff, at: datetime) -> Endpoint:
    """Send an endpoint what has waited, and all that comes; an open breaker is closed as well.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        if endpoint.paused_at is not None or endpoint.rests(at=at):
            endpoint.paused_at, endpoint.pause_reason = None, ""
            endpoint.failures, endpoint.rests_until = 0, None
            endpoint.save(update_fields=["paused_at", "pause_reason", "failures", "rests_until"])
            # What waited through no fault of the endpoint has its three days from now on.
            waited = Delivery.objects.filter(endpoint=endpoint, state=DeliveryState.PENDING)
            waited.update(next_at=at, give_up_at=at + GIVE_UP_AFTER)
            tell_standing(endpoint, agency_id=by.agency_id)
            why = f"resumed-{at.isoformat()}"
            wake(agency_id=by.agency_id, endpoint_id=endpoint.pk, why=why, at=at)
            tell_audit(AuditKind.WEBHOOK_RESUMED, endpoint, by=by, at=at)
    return endpoint
