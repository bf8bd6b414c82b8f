"""Sending again what was sent or given up: one message, or all since a moment, under the same ids."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from notices.webhooks.actions.open_endpoint import open_endpoint
from notices.webhooks.actions.tell_audit import tell_audit
from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.actions.wake import wake
from notices.webhooks.models import Delivery, DeliveryState, Endpoint
from notices.webhooks.rules.events import TEST
from notices.webhooks.rules.retries import GIVE_UP_AFTER
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


class NoSuchDelivery(LookupError):
    """There is no such message at this endpoint, or it is a test, or still to be sent anyway."""


def replay_one(*, endpoint_id: int, delivery_id: int, by: Staff, at: datetime) -> None:
    """Send one message again, in the scope of the endpoint's desk.

    :raises NoSuchEndpoint: this desk has none of that number
    :raises NoSuchDelivery: none that could be sent again
    """
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        if not _again(_settled(endpoint).filter(pk=delivery_id), at=at):
            raise NoSuchDelivery
        _tell(endpoint, by=by, at=at)


def replay_since(*, endpoint_id: int, since: datetime, by: Staff, at: datetime) -> int:
    """Send again all that was planned since a moment, in its order; return how many messages.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        many = _again(_settled(endpoint).filter(planned_at__gte=since), at=at)
        if many:
            _tell(endpoint, by=by, at=at)
    return many


def _settled(endpoint: Endpoint) -> QuerySet[Delivery]:
    found = Delivery.objects.filter(endpoint=endpoint).exclude(event=TEST)
    return found.exclude(state=DeliveryState.PENDING)


def _again(found: QuerySet[Delivery], *, at: datetime) -> int:
    return found.update(
        state=DeliveryState.PENDING,
        attempts=0,
        next_at=at,
        give_up_at=at + GIVE_UP_AFTER,
        settled_at=None,
    )


def _tell(endpoint: Endpoint, *, by: Staff, at: datetime) -> None:
    tell_standing(endpoint, agency_id=by.agency_id)
    why = f"again-{at.isoformat()}"
    wake(agency_id=by.agency_id, endpoint_id=endpoint.pk, why=why, at=at)
    tell_audit(AuditKind.WEBHOOK_REPLAYED, endpoint, by=by, at=at)
