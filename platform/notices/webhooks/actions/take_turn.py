"""Taking one message of an endpoint to be sent, so that nobody else sends to it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from accounts.secret_box import unseal
from notices.webhooks.actions.tell_standing import tell_standing
from notices.webhooks.actions.wake import wake
from notices.webhooks.models import Attempt, Delivery, Endpoint
from notices.webhooks.queries.next_due import next_due, next_moment
from notices.webhooks.signature import signed_headers

# Longer than any call: whoever has not come back by then has died.
BUSY_FOR: Final = timedelta(seconds=15)
_AGENT: Final = "Tuntas-Webhooks/1"


@dataclass(frozen=True)
class Turn:
    """One call that may be made now. number: counted at the endpoint, so that a late one is known."""

    endpoint_id: int
    number: int
    delivery_id: int
    attempt_id: int
    url: str
    headers: dict[str, str]
    body: str


def take_turn(*, agency_id: int | None, endpoint_id: int, at: datetime) -> Turn | None:
    """Take the next message of an endpoint, in the scope of its desk; the try is counted before.

    None: another call is on its way, or nothing is due; then the worker comes back when it is.
    """
    endpoint = Endpoint.objects.select_for_update().filter(pk=endpoint_id).first()
    if endpoint is None or (endpoint.busy_until is not None and at < endpoint.busy_until):
        return None
    delivery = next_due(endpoint, at=at)
    if delivery is None:
        tell_standing(endpoint, agency_id=agency_id)
        moment = next_moment(endpoint)
        if moment is not None:
            why = f"at-{moment.isoformat()}"
            wake(agency_id=agency_id, endpoint_id=endpoint.pk, why=why, at=moment)
        return None
    return _turn(endpoint, delivery, at=at)


def _turn(endpoint: Endpoint, delivery: Delivery, *, at: datetime) -> Turn:
    endpoint.busy_until, endpoint.turn = at + BUSY_FOR, endpoint.turn + 1
    endpoint.save(update_fields=["busy_until", "turn"])
    delivery.attempts += 1
    delivery.save(update_fields=["attempts"])
    headers = {
        "Content-Type": "application/json",
        "User-Agent": _AGENT,
        **signed_headers(
            message_id=delivery.message_id,
            body=delivery.body,
            signed_by=_secrets(endpoint, at=at),
            at=at,
        ),
    }
    attempt = Attempt.objects.create(delivery=delivery, at=at, sent=headers)
    return Turn(
        endpoint.pk, endpoint.turn, delivery.pk, attempt.pk, endpoint.url, headers, delivery.body
    )


def _secrets(endpoint: Endpoint, *, at: datetime) -> tuple[str, ...]:
    """Return the secrets that sign now, the newest first."""
    if endpoint.old_until is not None and at < endpoint.old_until:
        return (unseal(endpoint.secret), unseal(endpoint.old_secret))
    return (unseal(endpoint.secret),)
