"""Writing down what came of a call: the message settled or tried again, the breaker moved."""

from __future__ import annotations

from datetime import datetime

from notices.webhooks.actions.take_turn import Turn
from notices.webhooks.models import Attempt, Delivery, DeliveryState, Endpoint, PauseReason
from notices.webhooks.models.attempt import Outcome
from notices.webhooks.outside.answer import Answer
from notices.webhooks.rules.events import TEST
from notices.webhooks.rules.retries import next_try, rest_until


def keep_answer(turn: Turn, answer: Answer, *, at: datetime) -> None:
    """Keep an answer in the scope of the endpoint's desk, and let go of the endpoint.

    Whoever comes back after another has taken the next turn is written down, and changes no more
    than that the message has arrived.
    """
    endpoint = Endpoint.objects.select_for_update().filter(pk=turn.endpoint_id).first()
    if endpoint is None:
        return
    _write_down(turn, answer)
    delivery = Delivery.objects.get(pk=turn.delivery_id)
    if endpoint.turn != turn.number:
        if answer.is_taken and delivery.state == DeliveryState.PENDING:
            _settle(delivery, DeliveryState.DELIVERED, at=at)
        return
    endpoint.busy_until = None
    if answer.is_taken:
        _taken(endpoint, delivery, at=at)
    else:
        _failed(endpoint, delivery, answer, at=at)
    endpoint.save()


def _write_down(turn: Turn, answer: Answer) -> None:
    Attempt.objects.filter(pk=turn.attempt_id).update(
        outcome=answer.outcome.value,
        milliseconds=answer.milliseconds,
        status=answer.status,
        headers=answer.headers,
        text=answer.text,
    )


def _taken(endpoint: Endpoint, delivery: Delivery, *, at: datetime) -> None:
    endpoint.failures, endpoint.rests_until, endpoint.last_success_at = 0, None, at
    _settle(delivery, DeliveryState.DELIVERED, at=at)


def _failed(endpoint: Endpoint, delivery: Delivery, answer: Answer, *, at: datetime) -> None:
    if delivery.event == TEST:
        # Somebody tries the endpoint out: what they see is the answer, once.
        _settle(delivery, DeliveryState.DEAD, at=at)
        return
    endpoint.failures += 1
    endpoint.rests_until = rest_until(failures=endpoint.failures, at=at)
    if answer.outcome is Outcome.GONE and endpoint.paused_at is None:
        endpoint.paused_at, endpoint.pause_reason = at, PauseReason.GONE
    again = next_try(attempts=delivery.attempts, at=at, give_up_at=delivery.give_up_at)
    if again is None:
        _settle(delivery, DeliveryState.DEAD, at=at)
        _give_up_what_waited_as_long(endpoint, at=at)
    else:
        delivery.next_at = again
        delivery.save(update_fields=["next_at"])


def _give_up_what_waited_as_long(endpoint: Endpoint, *, at: datetime) -> None:
    """Give up the rest whose time is over: an endpoint that is away is tried once an hour, not for each."""
    Delivery.objects.filter(
        endpoint=endpoint, state=DeliveryState.PENDING, give_up_at__lte=at
    ).update(state=DeliveryState.DEAD, settled_at=at)


def _settle(delivery: Delivery, state: DeliveryState, *, at: datetime) -> None:
    delivery.state, delivery.settled_at = state, at
    delivery.save(update_fields=["state", "settled_at"])
