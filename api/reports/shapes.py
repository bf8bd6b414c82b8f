"""How a report looks to a program; the description of the interface is made from these."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rest_framework import serializers

from register.rules.actors import Role
from register.rules.states import Closure, ReportClass, State, Visibility
from register.rules.transition import Audience


class Sparse(serializers.Serializer[Any]):
    """only: the names to give, None for all of them."""

    def __init__(self, *args: Any, only: Collection[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if only is not None:
            for name in set(self.fields) - set(only):
                self.fields.pop(name)


class ReportInList(Sparse):
    """A report as the queue shows it. Numbers and names of units are those of one's own agency."""

    number = serializers.CharField(help_text="Stable, as it may be read aloud.")
    version = serializers.IntegerField(help_text="Counts every change; the ETag is made of it.")
    url = serializers.URLField()
    title = serializers.CharField()
    state = serializers.ChoiceField(choices=[state.value for state in State])
    report_class = serializers.ChoiceField(choices=[each.value for each in ReportClass])
    supervisory = serializers.BooleanField(help_text="For the Inspektorat alone.")
    visibility = serializers.ChoiceField(choices=[each.value for each in Visibility])
    category_code = serializers.CharField(allow_blank=True)
    category_name = serializers.CharField(allow_blank=True)
    region_code = serializers.CharField(allow_blank=True, help_text="Kemendagri's code.")
    region_name = serializers.CharField(allow_blank=True)
    regency_name = serializers.CharField(allow_blank=True)
    agency_id = serializers.IntegerField(allow_null=True, help_text="Null: the national desk.")
    agency_name = serializers.CharField(allow_blank=True)
    unit_id = serializers.IntegerField(allow_null=True)
    unit_name = serializers.CharField(allow_blank=True)
    escalation = serializers.IntegerField(min_value=0, max_value=4)
    submitted_at = serializers.DateTimeField()
    entered_at = serializers.DateTimeField(help_text="When it came into its state.")
    due_at = serializers.DateTimeField(allow_null=True)


class ReportRead(ReportInList):
    """A report with its text. It never says who the reporter is."""

    body = serializers.CharField()
    channel = serializers.CharField()
    place = serializers.CharField(allow_blank=True)
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)
    event_on = serializers.DateField(allow_null=True)
    published = serializers.BooleanField()
    redacted = serializers.BooleanField(help_text="The public reads less than this.")
    complete_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    closure = serializers.ChoiceField(choices=[each.value for each in Closure], allow_null=True)
    rating = serializers.IntegerField(allow_null=True, min_value=1, max_value=5)
    returned = serializers.IntegerField(help_text="How often it came back to the national desk.")
    nudges = serializers.IntegerField()
    supporters = serializers.IntegerField()
    joint_agency_ids = serializers.ListField(child=serializers.IntegerField())
    supporting_unit_ids = serializers.ListField(child=serializers.IntegerField())


class ReportPage(serializers.Serializer[Any]):
    """A page of the list. next: where it goes on, null at its end."""

    items = ReportInList(many=True)
    next = serializers.URLField(allow_null=True)


class EventRead(serializers.Serializer[Any]):
    """One thing that happened. Names of people are given for one's own agency alone."""

    seq = serializers.IntegerField(help_text="Its place in the report's history, from 1.")
    step = serializers.CharField(help_text="A step of the table, or what happened by itself.")
    title = serializers.CharField()
    at = serializers.DateTimeField()
    role = serializers.ChoiceField(choices=[each.value for each in Role])
    actor_name = serializers.CharField(allow_blank=True)
    agency_name = serializers.CharField(allow_blank=True, help_text="The actor's.")
    from_state = serializers.CharField(allow_blank=True)
    to_state = serializers.ChoiceField(choices=[state.value for state in State])
    to_agency_name = serializers.CharField(allow_blank=True)
    unit_name = serializers.CharField(allow_blank=True)
    audience = serializers.ChoiceField(choices=[each.value for each in Audience])
    internal = serializers.BooleanField(help_text="A note that its agency keeps for itself.")
    text = serializers.CharField(allow_blank=True)
    told = serializers.DictField(help_text="What was chosen with the step, by its input's name.")


class EventList(serializers.Serializer[Any]):
    """All that happened, oldest first."""

    items = EventRead(many=True)
