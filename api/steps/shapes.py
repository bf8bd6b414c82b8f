"""How steps look to a program."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from api.inputs.kinds import KINDS
from register.rules.states import State
from register.rules.steps import Step


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


class StepsOpen(serializers.Serializer[Any]):
    """All steps that are open to the caller now, in the table's order."""

    items = StepRead(many=True)


class StepSent(serializers.Serializer[Any]):
    """A step, with those of these inputs that it asks for."""

    step = serializers.ChoiceField(choices=[step.value for step in Step])
    text = serializers.CharField(required=False, max_length=5000)
    agency_id = serializers.IntegerField(required=False)
    unit_id = serializers.IntegerField(required=False)
    joint_agency_ids = serializers.ListField(child=serializers.IntegerField(), required=False)
    supporting_unit_ids = serializers.ListField(child=serializers.IntegerField(), required=False)
    reported_unit_ids = serializers.ListField(child=serializers.IntegerField(), required=False)
    reported_user_ids = serializers.ListField(child=serializers.IntegerField(), required=False)
    report_class = serializers.CharField(required=False)
    category_code = serializers.CharField(required=False)
    region_code = serializers.CharField(required=False)
    reason_code = serializers.CharField(required=False)
    visibility = serializers.CharField(required=False)
    master_number = serializers.CharField(required=False)
    new_date = serializers.DateField(required=False)
    rating = serializers.IntegerField(required=False)
    supervisory = serializers.BooleanField(required=False)
    examination = serializers.BooleanField(required=False)
    checklist = serializers.BooleanField(required=False)
    agency_unknown = serializers.BooleanField(required=False)
    substantive = serializers.BooleanField(required=False)
    field_work = serializers.BooleanField(required=False)
    internal = serializers.BooleanField(required=False)
    consent = serializers.BooleanField(required=False)


class StepUpload(serializers.Serializer[Any]):
    """The same with files."""

    data = StepSent(help_text="As JSON.")  # type: ignore[assignment]
    evidence = serializers.ListField(child=serializers.FileField(), max_length=5)


class StepTakenRead(serializers.Serializer[Any]):
    """What came of a step. waits: a second person must say yes before anything happens."""

    number = serializers.CharField()
    version = serializers.IntegerField()
    state = serializers.ChoiceField(choices=[state.value for state in State])
    step = serializers.ChoiceField(choices=[step.value for step in Step])
    seq = serializers.IntegerField(help_text="Of its event in the report's history.")
    waits = serializers.BooleanField()
