"""The addresses at which something is sent to a webhook: a message again, all since a moment, a test."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import KEY
from api.description.problems import with_problems
from api.description.resources import answered
from api.description.resources import sent as sent_example
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed, filled
from api.lists.views import Resource
from api.webhooks import examples
from api.webhooks.kept import DUTY
from api.webhooks.shapes import DeliveryRead, ReplayRead, ReplaySent
from notices.webhooks.actions.open_endpoint import NoSuchEndpoint
from notices.webhooks.actions.replay import NoSuchDelivery, replay_one, replay_since
from notices.webhooks.actions.send_test import send_test
from notices.webhooks.forms.replay_form import ReplayForm
from notices.webhooks.queries.delivery_log import one_delivery
from tenants.tokens.models import TokenScope

_SENDS: Final = {"POST": TokenScope.MANAGE}
_CALLED: Final = {"first_day": "day"}


class DeliveryReplay(Resource):
    """Sends one message again, under its id."""

    shape, duty = DeliveryRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = _SENDS

    @extend_schema(
        operation_id="replayDelivery",
        parameters=[KEY],
        request=None,
        responses=with_problems({200: DeliveryRead}, 404, 409, 422),
        examples=[answered({**examples.DELIVERY, "state": "PENDING", "settled_at": None})],
    )
    def post(self, request: Request, webhook_id: int, sent_id: int) -> Response:
        def again() -> Response:
            return self._again(webhook_id, sent_id)

        return once(request, self.caller, Sent({}), again)

    def _again(self, webhook_id: int, sent_id: int) -> Response:
        caller = self.caller
        try:
            replay_one(endpoint_id=webhook_id, delivery_id=sent_id, by=caller.staff, at=caller.at)
        except (NoSuchEndpoint, NoSuchDelivery) as error:
            raise Http404 from error
        return changed(DeliveryRead(one_delivery(webhook_id, sent_id)).data)


class WebhookReplay(Resource):
    """Sends again, in its order, all that was planned since a moment."""

    shape, duty = DeliveryRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = _SENDS

    @extend_schema(
        operation_id="replayWebhook",
        parameters=[KEY],
        request=ReplaySent,
        responses=with_problems({200: ReplayRead}, 404, 409, 413, 415, 422),
        examples=[sent_example({"first_day": "2026-11-29"}), answered({"messages": 14})],
    )
    def post(self, request: Request, webhook_id: int) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._again(sent, webhook_id))

    def _again(self, sent: Sent, webhook_id: int) -> Response:
        caller, form = self.caller, filled(sent, ReplaySent, _replay_form, called=_CALLED)
        since = form.since(caller.zone)
        try:
            many = replay_since(endpoint_id=webhook_id, since=since, by=caller.staff, at=caller.at)
        except NoSuchEndpoint as error:
            raise Http404 from error
        return Response({"messages": many})


class WebhookTest(Resource):
    """Sends a message that is about nothing, once, even to a webhook that is paused."""

    shape, duty = DeliveryRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = _SENDS

    @extend_schema(
        operation_id="testWebhook",
        parameters=[KEY],
        request=None,
        responses=with_problems({201: DeliveryRead}, 404, 409, 422),
        examples=[answered({**examples.DELIVERY, "event": "TEST", "number": ""}, 201)],
    )
    def post(self, request: Request, webhook_id: int) -> Response:
        return once(request, self.caller, Sent({}), lambda: self._tried(webhook_id))

    def _tried(self, webhook_id: int) -> Response:
        caller = self.caller
        try:
            row = send_test(endpoint_id=webhook_id, by=caller.staff, at=caller.at)
        except NoSuchEndpoint as error:
            raise Http404 from error
        return changed(DeliveryRead(row).data, status=201)


def _replay_form(typed: Any) -> ReplayForm:
    typed.setlistdefault("hour", ["00:00"])
    return ReplayForm(typed)
