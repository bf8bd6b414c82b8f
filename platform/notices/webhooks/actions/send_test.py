"""Sending an endpoint a message that is about no report, to see whether it is there."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from notices.webhooks.actions.open_endpoint import open_endpoint
from notices.webhooks.actions.wake import wake
from notices.webhooks.message import test_body
from notices.webhooks.models import Delivery
from notices.webhooks.rules.events import TEST
from notices.webhooks.signature import new_message_id
from tenants.signin.staff import Staff


def send_test(*, endpoint_id: int, by: Staff, at: datetime) -> Delivery:
    """Call for a test, in the scope of the desk; it is sent once, even to one that is paused.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    with transaction.atomic():
        endpoint = open_endpoint(endpoint_id)
        delivery = Delivery.objects.create(
            endpoint=endpoint,
            message_id=new_message_id(),
            event=TEST,
            body=test_body(at=at),
            planned_at=at,
            next_at=at,
            give_up_at=at,
        )
        why = f"test-{delivery.pk}"
        wake(agency_id=by.agency_id, endpoint_id=endpoint.pk, why=why, at=at)
    return delivery
