"""How an evaluation looks to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse
from casework.queries.evaluations import FIELDS, EvaluationView
from casework.rules.evaluation import Cause, Recommendation
from register.forms.step_form import TEXT_MAX
from register.rules.states import ReportClass

CAUSES: Final = [each.value for each in Cause]
HOW_FAR: Final = [each.value for each in Recommendation if each.value]
EXAMPLE_SENT: Final[dict[str, Any]] = {
    "cause": "STAFFING",
    "cause_text": "Dokter cuti tanpa pengganti.",
    "action": "Jadwal pengganti disusun.",
    "action_unit_id": 7,
    "action_due_on": "2026-12-15",
    "recommendation": "Formasi dokter ditambah.",
    "recommended_to": "Sekretaris Daerah",
    "recommendation_due_on": "2027-01-31",
}
EXAMPLE: Final = {
    "number": "LP-2026-000123-7",
    "version": 1,
    **EXAMPLE_SENT,
    "recommendation_state": "OPEN",
}
EXAMPLE_LISTED: Final = {
    "number": "LP-2026-000123-7",
    "title": "Dokter puskesmas tidak ada",
    "cause": "STAFFING",
    "evaluated_at": "2026-11-30T09:12:04+07:00",
    "recommendation": "Formasi dokter ditambah.",
    "recommended_to": "Sekretaris Daerah",
    "recommendation_due_on": "2027-01-31",
    "recommendation_state": "OPEN",
}
EXAMPLE_WAITING: Final = {
    "number": "LP-2026-000140-2",
    "title": "Lampu jalan mati",
    "report_class": "COMPLAINT",
    "closed_at": "2026-11-29T14:02:11+07:00",
}


class EvaluationRead(Sparse):
    """The evaluation of one settled report as it is worded now."""

    number = serializers.CharField()
    version = serializers.IntegerField(help_text="Of its wording; 0: there is none yet.")
    cause = serializers.ChoiceField(choices=CAUSES, allow_null=True)
    cause_text = serializers.CharField(allow_blank=True)
    action = serializers.CharField(allow_blank=True, help_text="What was changed.")
    action_unit_id = serializers.IntegerField(allow_null=True, help_text="Null: the whole agency.")
    action_due_on = serializers.DateField(allow_null=True)
    recommendation = serializers.CharField(allow_blank=True)
    recommended_to = serializers.CharField(allow_blank=True)
    recommendation_due_on = serializers.DateField(allow_null=True)
    recommendation_state = serializers.ChoiceField(
        choices=HOW_FAR, allow_null=True, help_text="Null: nothing is recommended."
    )


class EvaluationSent(serializers.Serializer[Any]):
    """The evaluation as it shall be worded. What is left out is empty."""

    cause = serializers.ChoiceField(choices=CAUSES)
    cause_text = serializers.CharField(max_length=TEXT_MAX)
    action = serializers.CharField(required=False, max_length=TEXT_MAX)
    action_unit_id = serializers.IntegerField(required=False, allow_null=True)
    action_due_on = serializers.DateField(required=False, allow_null=True)
    recommendation = serializers.CharField(required=False, max_length=TEXT_MAX)
    recommended_to = serializers.CharField(required=False, max_length=150)
    recommendation_due_on = serializers.DateField(required=False, allow_null=True)


class RecommendationSent(serializers.Serializer[Any]):
    """Whether what was recommended has been done."""

    is_done = serializers.BooleanField()


class EvaluationListed(Sparse):
    """An evaluated report in a list."""

    number = serializers.CharField()
    title = serializers.CharField()
    cause = serializers.ChoiceField(choices=CAUSES)
    evaluated_at = serializers.DateTimeField()
    recommendation = serializers.CharField(allow_blank=True)
    recommended_to = serializers.CharField(allow_blank=True)
    recommendation_due_on = serializers.DateField(allow_null=True)
    recommendation_state = serializers.ChoiceField(choices=HOW_FAR, allow_blank=True)


class WaitingRead(Sparse):
    """A settled report that nobody has evaluated."""

    number = serializers.CharField()
    title = serializers.CharField()
    report_class = serializers.ChoiceField(choices=[each.value for each in ReportClass])
    closed_at = serializers.DateTimeField()


def evaluation_told(number: str, found: EvaluationView | None) -> dict[str, Any]:
    """Return an evaluation by the names of `EvaluationRead`."""
    if found is None:
        empty = {name: None if name in _NULL else "" for name in FIELDS}
        return {"number": number, "version": 0, **empty, "recommendation_state": None}
    return {
        "number": number,
        "version": found.version,
        **found.initial,
        "action_unit_id": found.initial["action_unit_id"] or None,
        "recommendation_state": found.recommendation.value or None,
    }


_NULL: Final = ("cause", "action_unit_id", "action_due_on", "recommendation_due_on")
