"""Endpoints and messages as the pages show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from notices.webhooks.models import Delivery, DeliveryState, Endpoint
from notices.webhooks.models.attempt import Attempt, Outcome
from notices.webhooks.queries.endpoint_list import Listed
from notices.webhooks.rules.events import ALL
from notices.webhooks.words.event_groups import event_label
from register.views.visit import Visit

_MARKS = {
    DeliveryState.PENDING: "info",
    DeliveryState.DELIVERED: "ok",
    DeliveryState.DEAD: "late",
}


@dataclass(frozen=True, slots=True)
class EndpointLine:
    """mark: the look of its state. is_paused, rests_until: why nothing is sent just now."""

    name: str
    address: str
    events: str
    state: str
    mark: str
    waiting: int
    dead: int
    is_paused: bool
    is_gone: bool
    rests_until: datetime | None
    last_success_at: datetime | None
    old_until: datetime | None
    url: str


def endpoint_line(visit: Visit, listed: Listed) -> EndpointLine:
    """Return an endpoint as a list and its own page show it."""
    endpoint = listed.endpoint
    rests = endpoint.rests(at=visit.at)
    state, mark = _state(endpoint, listed.dead, rests=rests)
    has_old = endpoint.old_until is not None and visit.at < endpoint.old_until
    return EndpointLine(
        name=endpoint.name,
        # What follows in the address may be a key.
        address=endpoint.url.partition("?")[0],
        events=_events(endpoint),
        state=state,
        mark=mark,
        waiting=listed.waiting,
        dead=listed.dead,
        is_paused=endpoint.paused_at is not None,
        is_gone=endpoint.pause_reason == "GONE",
        rests_until=endpoint.rests_until if rests else None,
        last_success_at=endpoint.last_success_at,
        old_until=endpoint.old_until if has_old else None,
        url=visit.url("webhook-detail", endpoint.pk),
    )


def _events(endpoint: Endpoint) -> str:
    if ALL in endpoint.events:
        return _("Semua peristiwa")
    many = len(endpoint.events)
    return ngettext("{many} peristiwa", "{many} peristiwa", many).replace("{many}", str(many))


def _state(endpoint: Endpoint, dead: int, *, rests: bool) -> tuple[str, str]:
    if endpoint.paused_at is not None:
        return _("Dijeda"), "mute"
    if rests:
        return _("Tidak menjawab"), "late"
    if endpoint.failures or dead:
        return _("Ada yang gagal"), "warn"
    return (_("Lancar"), "ok") if endpoint.last_success_at else (_("Belum ada kiriman"), "mute")


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """outcome: of its last try, empty before the first."""

    what: str
    number: str
    at: datetime
    state: str
    mark: str
    outcome: str
    url: str


def delivery_lines(visit: Visit, endpoint_id: int) -> Callable[[Delivery], DeliveryLine]:
    """Return what gives the line of a message of an endpoint: for a whole list."""
    before, _mark, after = visit.url("webhook-delivery", endpoint_id, 0).rpartition("0")

    def line(delivery: Delivery) -> DeliveryLine:
        outcome, status = delivery.last_outcome, delivery.last_status  # type: ignore[attr-defined]
        return DeliveryLine(
            what=event_label(delivery.event),
            number=delivery.number,
            at=delivery.planned_at,
            state=state_label(delivery),
            mark=_MARKS[DeliveryState(delivery.state)],
            outcome=outcome_words(outcome, status) if outcome else "",
            url=f"{before}{delivery.pk}{after}",
        )

    return line


def state_label(delivery: Delivery) -> str:
    """Return a message's state in words."""
    return str(DeliveryState(delivery.state).label)


def outcome_words(outcome: str, status: int | None) -> str:
    """Return what came of a try, with the status that was answered."""
    said = str(Outcome(outcome).label)
    return f"{said} ({status})" if status else said


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One try: what was sent and what was answered, letter for letter."""

    at: datetime
    outcome: str
    is_taken: bool
    milliseconds: int | None
    sent: str
    answered: str
    text: str


def attempt_line(attempt: Attempt) -> AttemptLine:
    """Return a try as its message's page shows it."""
    return AttemptLine(
        at=attempt.at,
        outcome=outcome_words(attempt.outcome, attempt.status),
        is_taken=attempt.outcome == Outcome.TAKEN,
        milliseconds=attempt.milliseconds,
        sent=_headers(attempt.sent),
        answered=_headers(attempt.headers),
        text=attempt.text,
    )


def _headers(headers: dict[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in headers.items())
