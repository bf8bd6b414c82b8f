"""Keeping a desk's webhooks by the consoles' form and actions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from accounts.secret_box import unseal
from api.caller import Caller
from api.credentials.duty import Duty, keeps
from api.inputs.sent import Sent
from api.lists.changes import Shape, Typed, filled
from api.problems.problem import Problem, Refused
from notices.webhooks.actions.add_endpoint import (
    MOST_ENDPOINTS,
    NewSecret,
    TooManyEndpoints,
    add_endpoint,
)
from notices.webhooks.actions.change_endpoint import change_endpoint
from notices.webhooks.actions.open_endpoint import NoSuchEndpoint, open_endpoint
from notices.webhooks.actions.pause_endpoint import pause_endpoint, resume_endpoint
from notices.webhooks.forms.endpoint_form import CHOSEN, EndpointForm
from notices.webhooks.models import Endpoint
from notices.webhooks.queries.endpoint_list import Listed, listed_endpoint
from notices.webhooks.rules.events import ALL
from tenants.signin.duties import Area
from tenants.tokens.models import TokenScope

_TOLD = ("id", "name", "events", "pause_reason", "created_at")
_FARES = ("failures", "rests_until", "last_success_at")


def keeps_systems(caller: Caller) -> bool:
    """Tell whether the desk's systems are the caller's: everybody's at the national one."""
    return caller.staff.agency is None or keeps(Area.SYSTEMS)(caller)


DUTY = Duty(reads=keeps_systems, changes=keeps_systems)


def webhook_here(endpoint_id: int) -> Listed:
    """Return a webhook of the desk with how it stands; Http404 where there is none."""
    found = listed_endpoint(endpoint_id)
    if found is None:
        raise Http404
    return found


def held_webhook(endpoint_id: int) -> Endpoint:
    """Return a webhook, held until the request is over; Http404 where there is none."""
    try:
        return open_endpoint(endpoint_id)
    except NoSuchEndpoint as error:
        raise Http404 from error


def added(sent: Sent, shape: type[Shape], caller: Caller) -> NewSecret:
    """Return the webhook that was sent, with its secret.

    :raises Refused: 403 for a token that reads nothing, 409 for one too many, 422 for inputs
    """
    check_reads(caller)
    form = filled(sent, shape, lambda typed: EndpointForm(_with_choice(typed)))
    name, url = form.cleaned_data["name"], form.cleaned_data["url"]
    try:
        return add_endpoint(by=caller.staff, name=name, url=url, events=form.wanted(), at=caller.at)
    except TooManyEndpoints as error:
        told = _("Sudah ada {many} webhook. Hapus yang tidak dipakai dahulu.")
        detail = told.replace("{many}", str(MOST_ENDPOINTS))
        raise Refused(Problem(409, code="TOO_MANY_WEBHOOKS", detail=detail)) from error


def changed_webhook(sent: Sent, shape: type[Shape], endpoint: Endpoint, caller: Caller) -> None:
    """Change a webhook to what was sent; what was left out stays.

    :raises Refused: 403 for a token that reads nothing, 422 for inputs
    """
    check_reads(caller)
    form = filled(sent, shape, lambda typed: EndpointForm(_with_choice(_over(typed, endpoint))))
    name, url = form.cleaned_data["name"], form.cleaned_data["url"]
    events, by, at = form.wanted(), caller.staff, caller.at
    if (name, url, sorted(events)) != (endpoint.name, endpoint.url, sorted(endpoint.events)):
        change_endpoint(endpoint_id=endpoint.pk, by=by, name=name, url=url, events=events, at=at)
    wanted = sent.data.get("is_paused")
    if wanted is not None and wanted != (endpoint.paused_at is not None):
        turn = pause_endpoint if wanted else resume_endpoint
        turn(endpoint_id=endpoint.pk, by=by, at=at)


def check_reads(caller: Caller) -> None:
    """Have nothing sent to where a token wants it that may read nothing itself.

    :raises Refused: 403
    """
    if TokenScope.READ not in caller.token.scopes:
        raise Refused(Problem(403, code="SCOPE_MISSING"))


def webhook_told(listed: Listed) -> dict[str, Any]:
    """Return a webhook by the names of `WebhookRead`."""
    endpoint = listed.endpoint
    return {
        **{name: getattr(endpoint, name) for name in (*_TOLD, *_FARES)},
        "url": endpoint.url.partition("?")[0],
        "is_paused": endpoint.paused_at is not None,
        "old_secret_until": endpoint.old_until,
        "waiting": listed.waiting,
        "dead": listed.dead,
    }


def kept_of(endpoint: Endpoint) -> dict[str, Any]:
    """Return what is kept of a webhook, of which its mark is made."""
    return {
        **{name: getattr(endpoint, name) for name in _TOLD},
        "url": endpoint.url,
        "old_until": endpoint.old_until,
    }


def secret_since(told: dict[str, Any]) -> str | None:
    """Return the secret that an answer told of, None where another one has come since.

    It is kept with no answer: whoever did not get the first one is told it again under their key.
    """
    endpoint = Endpoint.objects.filter(pk=told["id"]).first()
    until = told["old_secret_until"]
    told_then = datetime.fromisoformat(until) if until else None
    if endpoint is None or endpoint.old_until != told_then:
        return None
    return unseal(endpoint.secret)


def _with_choice(typed: Typed) -> Typed:
    """Return what was sent with the form's question whether all events are meant."""
    events = typed.getlist("events") if "events" in typed else [ALL]
    wants_all = ALL in events
    typed.setlist("which", ["ALL" if wants_all else CHOSEN])
    typed.setlist("events", [] if wants_all else events)
    return typed


def _over(typed: Typed, endpoint: Endpoint) -> Typed:
    typed.pop("is_paused", None)
    for name, kept in (("name", [endpoint.name]), ("url", [endpoint.url])):
        typed.setlistdefault(name, kept)
    typed.setlistdefault("events", endpoint.events)
    return typed
