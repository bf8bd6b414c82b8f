"""How what stands beside a report looks to a program."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from register.forms.delay_form import DELAY_MAX
from register.forms.identity_form import REASON_MAX
from register.forms.refusal_form import REFUSAL_MAX
from register.rules.actors import Role
from register.rules.life import TimerKind
from register.rules.states import State
from register.rules.steps import Step


class AssignmentRead(serializers.Serializer[Any]):
    """One disposition to a unit of one's own agency; the open one has no end."""

    unit_id = serializers.IntegerField()
    unit_name = serializers.CharField(allow_blank=True)
    supporting_unit_ids = serializers.ListField(child=serializers.IntegerField())
    assigned_by_name = serializers.CharField(allow_blank=True)
    assigned_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)


class AssignmentList(serializers.Serializer[Any]):
    """All of one's own agency, the latest first."""

    items = AssignmentRead(many=True)


class DeadlineRead(serializers.Serializer[Any]):
    """One clock. due_at: null while it stands still."""

    timer = serializers.ChoiceField(choices=[each.value for each in TimerKind])
    label = serializers.CharField()  # type: ignore[assignment]
    due_at = serializers.DateTimeField(allow_null=True)
    is_over = serializers.BooleanField()


class DeadlineList(serializers.Serializer[Any]):
    """The clocks that still count, the next one first."""

    items = DeadlineRead(many=True)


class OtherRead(serializers.Serializer[Any]):
    """Another report."""

    number = serializers.CharField()
    title = serializers.CharField()
    state = serializers.ChoiceField(choices=[state.value for state in State])
    url = serializers.URLField()


class DuplicateFound(OtherRead):
    """takes_in: this report may be merged into it."""

    takes_in = serializers.BooleanField()


class SuggestionRead(serializers.Serializer[Any]):
    """An agency that a report which waits for one probably belongs to."""

    agency_id = serializers.IntegerField()
    name = serializers.CharField()
    reasons = serializers.ListField(child=serializers.CharField())
    warning = serializers.CharField(allow_blank=True)


class RelatedRead(serializers.Serializer[Any]):
    """Whom and what else a report concerns. suggestions: for the national desk alone."""

    supporting_units = serializers.ListField(child=serializers.CharField())
    reported_units = serializers.ListField(child=serializers.CharField())
    joint_agencies = serializers.ListField(child=serializers.CharField())
    merged = OtherRead(many=True)
    duplicates = DuplicateFound(many=True)
    suggestions = SuggestionRead(many=True)


class ReasonSent(serializers.Serializer[Any]):
    """Why somebody asks who the reporter is: kept with their name and the time."""

    reason = serializers.CharField(min_length=10, max_length=REASON_MAX)


class IdentityRead(serializers.Serializer[Any]):
    """Who the reporter is; null where nobody has said."""

    name = serializers.CharField(allow_null=True)
    email = serializers.CharField(allow_null=True)
    phone = serializers.CharField(allow_null=True)
    nik = serializers.CharField(allow_null=True)


class ProposalRead(serializers.Serializer[Any]):
    """A step that waits for a second person's yes."""

    id = serializers.IntegerField()
    number = serializers.CharField()
    title = serializers.CharField()
    step = serializers.ChoiceField(choices=[step.value for step in Step])
    role = serializers.ChoiceField(choices=[role.value for role in Role])
    at = serializers.DateTimeField()
    url = serializers.URLField()


class ProposalList(serializers.Serializer[Any]):
    """All that wait for the caller, the oldest first."""

    items = ProposalRead(many=True)


class DecisionSent(serializers.Serializer[Any]):
    """Yes, or no with the reason."""

    accept = serializers.BooleanField()
    text = serializers.CharField(required=False, max_length=REFUSAL_MAX)


class DelaySent(serializers.Serializer[Any]):
    """Why the deadline that is over has passed: an internal note."""

    text = serializers.CharField(max_length=DELAY_MAX)


class ReportChanged(serializers.Serializer[Any]):
    """What came of it."""

    number = serializers.CharField()
    version = serializers.IntegerField()
    state = serializers.ChoiceField(choices=[state.value for state in State])
