"""How steps look to a program."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from register.rules.states import State
from register.rules.steps import Step

KINDS = ("string", "integer", "integers", "boolean", "date")


class ChoiceRead(serializers.Serializer[Any]):
    """One value that may be sent, and what it is called."""

    value = serializers.CharField(help_text="To be sent as the input's kind has it.")
    label = serializers.CharField()  # type: ignore[assignment]


class InputRead(serializers.Serializer[Any]):
    """One input of a step. choices: null where anything may be sent, or too long for this list."""

    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    hint = serializers.CharField(allow_blank=True)
    kind = serializers.ChoiceField(choices=KINDS)
    required = serializers.BooleanField()  # type: ignore[assignment]
    max_length = serializers.IntegerField(allow_null=True)
    choices = ChoiceRead(many=True, allow_null=True)


class StepRead(serializers.Serializer[Any]):
    """One step that the table allows the caller now."""

    step = serializers.ChoiceField(choices=[step.value for step in Step])
    label = serializers.CharField()  # type: ignore[assignment]
    leads_to = serializers.ChoiceField(choices=[state.value for state in State])
    approval = serializers.CharField(
        allow_blank=True, help_text="Whose yes it waits for, in words."
    )
    inputs = InputRead(many=True)


class StepTakenRead(serializers.Serializer[Any]):
    """What came of a step. waits: a second person must say yes before anything happens."""

    number = serializers.CharField()
    version = serializers.IntegerField()
    state = serializers.ChoiceField(choices=[state.value for state in State])
    step = serializers.ChoiceField(choices=[step.value for step in Step])
    seq = serializers.IntegerField(help_text="Of its event in the report's history.")
    waits = serializers.BooleanField()
