"""The addresses of webhooks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import KEY
from api.description.problems import with_problems
from api.description.resources import (
    IF_MATCH,
    answered,
    changes,
    creates,
    detailed,
    listed,
    removes,
)
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.mark import mark_of, require_seen
from api.lists.views import Resource, ResourceDetail, ResourceList
from api.webhooks import examples
from api.webhooks.kept import (
    DUTY,
    added,
    changed_webhook,
    check_reads,
    held_webhook,
    kept_of,
    secret_since,
    webhook_here,
    webhook_told,
)
from api.webhooks.shapes import WebhookChanged, WebhookRead, WebhookSecret, WebhookSent
from kernel.paging import Column, Order
from notices.webhooks.actions.remove_endpoint import remove_endpoint
from notices.webhooks.actions.rotate_secret import rotate_secret
from notices.webhooks.models import Endpoint
from notices.webhooks.queries.endpoint_list import Listed, counted_endpoints
from tenants.tokens.models import TokenScope

_WRITES: Final = dict.fromkeys(("POST", "PUT", "DELETE"), TokenScope.MANAGE)


@listed("listWebhooks", examples.WEBHOOK)
class WebhookList(ResourceList):
    """The systems of this desk that are told of events, by name; adding one, whose secret is told once."""

    shape, duty, scopes = WebhookRead, DUTY, _WRITES
    order = Order((Column("name", str), Column("id", int)))

    def found(self, _narrowed_by: Mapping[str, Any]) -> Any:
        return counted_endpoints()

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return [webhook_told(Listed(row, row.waiting, row.dead)) for row in rows]

    @creates("addWebhook", WebhookSent, WebhookSecret, (examples.SENT, examples.WITH_SECRET))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._added(sent), unkept=_secret)

    def _added(self, sent: Sent) -> Response:
        endpoint = added(sent, WebhookSent, self.caller).endpoint
        return _answer(endpoint, status=201, location=reverse("api:webhook", args=[endpoint.pk]))


@detailed("readWebhook", examples.WEBHOOK)
class WebhookDetail(ResourceDetail):
    """One of them; changing, pausing or removing it."""

    shape, duty, scopes = WebhookRead, DUTY, _WRITES

    def read(self, webhook_id: int) -> dict[str, Any]:
        found = webhook_here(webhook_id)
        self.kept = kept_of(found.endpoint)
        return webhook_told(found)

    def mark(self, told: Mapping[str, Any]) -> str:
        # How it fares changes by itself.
        return mark_of(self.kept)

    @changes("changeWebhook", WebhookChanged, WebhookRead, (examples.CHANGED, examples.WEBHOOK))
    def put(self, request: Request, webhook_id: int) -> Response:
        sent = read_sent(request)
        endpoint = held_webhook(webhook_id)
        require_seen(request, kept_of(endpoint))
        changed_webhook(sent, WebhookChanged, endpoint, self.caller)
        return _answer(webhook_here(webhook_id).endpoint)

    @removes("removeWebhook")
    def delete(self, request: Request, webhook_id: int) -> Response:
        require_seen(request, kept_of(held_webhook(webhook_id)))
        remove_endpoint(endpoint_id=webhook_id, by=self.caller.staff, at=self.caller.at)
        return Response(status=HTTPStatus.NO_CONTENT)


class WebhookRotation(Resource):
    """Gives a webhook a new secret, told once; for a day the one before signs as well."""

    shape, duty = WebhookRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = _WRITES

    @extend_schema(
        operation_id="rotateWebhookSecret",
        parameters=[IF_MATCH, KEY],
        request=None,
        responses=with_problems({200: WebhookSecret}, 404, 409, 412, 422, 428),
        examples=[answered(examples.WITH_SECRET)],
    )
    def post(self, request: Request, webhook_id: int) -> Response:
        check_reads(self.caller)
        return once(
            request,
            self.caller,
            Sent({}),
            lambda: self._rotated(request, webhook_id),
            unkept=_secret,
        )

    def _rotated(self, request: Request, webhook_id: int) -> Response:
        require_seen(request, kept_of(held_webhook(webhook_id)))
        caller = self.caller
        rotate_secret(endpoint_id=webhook_id, by=caller.staff, at=caller.at)
        return _answer(webhook_here(webhook_id).endpoint)


def _answer(endpoint: Endpoint, *, status: int = 200, location: str = "") -> Response:
    told = WebhookRead(webhook_told(webhook_here(endpoint.pk))).data
    return changed(told, status=status, location=location, mark=mark_of(kept_of(endpoint)))


def _secret(told: dict[str, Any]) -> dict[str, Any]:
    return {"secret": secret_since(told)}
