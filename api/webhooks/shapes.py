"""How a webhook and what was sent to it look to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse
from notices.webhooks.models import DeliveryState, PauseReason
from notices.webhooks.models.attempt import Outcome
from notices.webhooks.models.endpoint import NAME_LENGTH, URL_LENGTH
from notices.webhooks.rules.events import ALL, EVENTS, TEST

CHOSEN: Final = (ALL, *EVENTS)


class WebhookRead(Sparse):
    """One system that is told. Its ETag is of what is kept of it, not of how it fares."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    url = serializers.CharField(help_text="Without what follows `?`, which may be a key.")
    events = serializers.ListField(
        child=serializers.ChoiceField(choices=CHOSEN), help_text="`*`: all, also those to come."
    )
    is_paused = serializers.BooleanField()
    pause_reason = serializers.ChoiceField(choices=PauseReason.values, allow_blank=True)
    old_secret_until = serializers.DateTimeField(
        allow_null=True, help_text="So long the secret before signs as well."
    )
    created_at = serializers.DateTimeField()
    failures = serializers.IntegerField(help_text="Calls that failed, on end.")
    rests_until = serializers.DateTimeField(allow_null=True, help_text="Not called before then.")
    last_success_at = serializers.DateTimeField(allow_null=True)
    waiting = serializers.IntegerField(help_text="Messages that are still to be sent.")
    dead = serializers.IntegerField(help_text="Messages that were given up.")


class WebhookSecret(WebhookRead):
    """With its secret, which is told nowhere else; null where it has been replaced since."""

    secret = serializers.CharField(allow_null=True)


class WebhookSent(serializers.Serializer[Any]):
    """A system that shall be told."""

    name = serializers.CharField(max_length=NAME_LENGTH)
    url = serializers.CharField(max_length=URL_LENGTH, help_text="https, a name, port 443 or 8443.")
    events = serializers.ListField(
        child=serializers.ChoiceField(choices=CHOSEN),
        required=False,
        help_text="All where it is left out.",
    )


class WebhookChanged(WebhookSent):
    """It as it shall be. What is left out stays as it is."""

    name = serializers.CharField(max_length=NAME_LENGTH, required=False)
    url = serializers.CharField(max_length=URL_LENGTH, required=False)
    is_paused = serializers.BooleanField(required=False)


class DeliveryRead(Sparse):
    """One message, under one id however often it is sent."""

    id = serializers.IntegerField()
    message_id = serializers.CharField(help_text="The header `webhook-id`.")
    event = serializers.ChoiceField(choices=(*EVENTS, TEST))
    number = serializers.CharField(allow_blank=True, help_text="Of the report.")
    state = serializers.ChoiceField(choices=DeliveryState.values)
    attempts = serializers.IntegerField()
    planned_at = serializers.DateTimeField()
    next_at = serializers.DateTimeField(help_text="Of the next try, while it waits.")
    settled_at = serializers.DateTimeField(allow_null=True)


class AttemptRead(serializers.Serializer[Any]):
    """One call."""

    at = serializers.DateTimeField()
    outcome = serializers.ChoiceField(choices=Outcome.values)
    milliseconds = serializers.IntegerField(allow_null=True)
    sent = serializers.DictField(child=serializers.CharField(), help_text="The headers.")
    status = serializers.IntegerField(allow_null=True)
    headers = serializers.DictField(child=serializers.CharField(), help_text="Of the answer.")
    text = serializers.CharField(allow_blank=True, help_text="How the answer begins.")


class DeliveryDetailRead(DeliveryRead):
    """One message with what was sent, letter for letter, and each of its tries, the latest first."""

    body = serializers.CharField()
    tries = AttemptRead(many=True)


class ReplaySent(serializers.Serializer[Any]):
    """Since when everything is sent again, on the clocks of the desk."""

    first_day = serializers.DateField()
    hour = serializers.CharField(required=False, help_text="As 14:30; midnight if left out.")


class ReplayRead(serializers.Serializer[Any]):
    """How many messages are sent again."""

    messages = serializers.IntegerField()
