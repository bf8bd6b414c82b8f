"""The addresses of what was sent to a webhook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.resources import detailed, listed
from api.lists.filters import choice
from api.lists.views import ResourceDetail, ResourceList
from api.webhooks import examples
from api.webhooks.kept import DUTY, webhook_here
from api.webhooks.shapes import DeliveryDetailRead, DeliveryRead
from notices.webhooks.models import DeliveryState
from notices.webhooks.queries.delivery_log import (
    NEWEST,
    attempts_of,
    deliveries_to,
    one_delivery,
)


@listed("listDeliveries", examples.DELIVERY)
class DeliveryList(ResourceList):
    """What was sent to a webhook in the last thirty days, or is to be sent, the newest first."""

    shape, duty, order = DeliveryRead, DUTY, NEWEST
    filters = {"state": choice(DeliveryState.values)}

    def get(self, request: Request, **named: Any) -> Response:
        self.endpoint_id = webhook_here(named["webhook_id"]).endpoint.pk
        return super().get(request)

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return deliveries_to(self.endpoint_id).filter(**narrowed_by)


@detailed("readDelivery", examples.WITH_TRIES)
class DeliveryDetail(ResourceDetail):
    """One message, letter for letter, with each of its tries."""

    shape, duty = DeliveryDetailRead, DUTY

    def read(self, webhook_id: int, sent_id: int) -> dict[str, Any]:
        row = one_delivery(webhook_id, sent_id)
        if row is None:
            raise Http404
        names = (*DeliveryRead().fields, "body")
        return {**{name: getattr(row, name) for name in names}, "tries": attempts_of(row)}
